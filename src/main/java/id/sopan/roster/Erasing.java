package id.sopan.roster;

import id.sopan.roster.Shelf.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes somebody out of the roster, out of its log and out of the first admin's code, where nobody stands in their place. */
record Erasing(Shelves shelves, People people) {

    private static final String NOBODY = "0";

    /** A second time, or after it was cut short, changes only what is left. */
    void erase(long person) {
        List<StandIn> standIns = people.standIns(PersonnelFile.deputizedBy(person));
        for (StandIn standIn : standIns) {
            if (standIn.deputy().id() == person) {
                people.changeKnown(
                        standIn.represented().id(),
                        file -> new Change<>(file.withoutStandIn(standIn.id()), null, standIn));
            }
        }
        shelves.people().delete(Long.toString(person));
        for (Shelf<?> shelf : List.of(shelves.units(), shelves.people(), shelves.chats(), shelves.closedDays())) {
            shelf.settle();
            shelf.forgetAudits(audit -> names(audit, person));
        }
        AdminCode.forget(shelves.settings(), person);
        shelves.log().change(audit -> without(audit, person), Long.toString(person));
        shelves.forgetViews();
    }

    /** Whether they did it, or it was done to them. */
    static boolean names(Audit audit, long person) {
        return !without(audit, person).equals(audit);
    }

    private static Audit without(Audit audit, long person) {
        String id = Long.toString(person);
        String detail = Stream.of(audit.detail().split(" ", -1))
                .map(word -> word.equals(id) ? NOBODY : word)
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        return new Audit(
                audit.at(),
                by(audit.by(), person),
                audit.what(),
                audit.subject().equals(id) ? NOBODY : audit.subject(),
                detail);
    }

    private static @Nullable Long by(@Nullable Long by, long person) {
        return Optional.ofNullable(by).map(id -> id == person ? 0L : id).orElse(null);
    }
}
