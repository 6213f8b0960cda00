package id.sopan.roster;

import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.roster.Shelf.Change;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody whom the bot has met, one document each. */
record People(Shelf<PersonnelFile> shelf) {

    /** Those behind whom Telegram hides a channel, an anonymous administrator, or itself. */
    private static final Set<Long> NOBODY = Set.of(1087968824L, 136817688L, 777000L);

    static boolean isPerson(long id) {
        return id > 0 && !NOBODY.contains(id);
    }

    /** Empty also where it cannot be read: they may do nothing then, and others are not kept from anything. */
    Optional<PersonnelFile> file(long id) {
        return shelf.findLegible(Long.toString(id));
    }

    Optional<Colleague> colleague(long id) {
        return file(id).map(PersonnelFile::colleague);
    }

    /** Of what is stored of somebody: another one after each change; 0 where nothing is. */
    long version(long id) {
        return shelf.version(Long.toString(id));
    }

    List<Colleague> bearing(String key) {
        return shelf.bearing(key).stream().map(PersonnelFile::colleague).toList();
    }

    /** @param key of {@link PersonnelFile} */
    List<StandIn> standIns(String key) {
        return shelf.bearing(key).stream()
                .flatMap(file -> file.standIns().stream())
                .toList();
    }

    /** Those in which somebody is represented, or represents. */
    List<StandIn> standInsWith(long person) {
        return Stream.concat(
                        file(person).stream().flatMap(file -> file.standIns().stream()),
                        standIns(PersonnelFile.deputizedBy(person)).stream()
                                .filter(standIn -> standIn.deputy().id() == person))
                .toList();
    }

    List<Request> pending() {
        return shelf.bearing(PersonnelFile.ASKING).stream()
                .flatMap(file -> file.pending().stream())
                .toList();
    }

    void met(Person person, @Nullable String username, @Nullable Language language) {
        note(person, known -> {
            Colleague named = known.named(Names.ofPerson(person), username);
            return named.language() == null ? named.speaking(language) : named;
        });
    }

    /** Changes what is known of a person, without a line in the log. Asked with every message: what is as it was is not written. */
    void note(Person person, UnaryOperator<Colleague> change) {
        Optional<Colleague> known = colleague(person.id());
        boolean same = known.isPresent() && known.equals(known.map(change));
        if (isPerson(person.id()) && !same) {
            change(person, file -> {
                Colleague after = change.apply(file.colleague());
                return new Change<>(file.with(after), null, after);
            });
        }
    }

    /** Somebody who was met is in that group; what is known already is not written. */
    void isIn(long group, long id) {
        if (file(id).filter(file -> !file.groups().contains(group)).isPresent()) {
            moved(group, id, true);
        }
    }

    /** Somebody who was met came to that group or left it: what is stored of them is another {@link #version} from now on. */
    void moved(long group, long id, boolean present) {
        changeKnown(id, file -> new Change<>(file.in(group, present), null, file.colleague()));
    }

    /**
     * Likewise, as Telegram tells it.
     *
     * @return false where later news of them there are known, and this is only told again
     */
    boolean moved(long group, long id, boolean present, Instant at) {
        return changeKnown(
                        id,
                        file -> file.knowsLater(group, at)
                                ? Change.stay(false)
                                : new Change<>(file.in(group, present, at), null, true))
                .orElse(true);
    }

    List<Colleague> named(String name) {
        return shelf.all().stream()
                .map(PersonnelFile::colleague)
                .filter(known -> Names.same(known.name(), name))
                .toList();
    }

    /** Those who were met in a group, and did not leave it since. */
    List<Colleague> metIn(long group) {
        return bearing(PersonnelFile.metIn(group));
    }

    /** The group has another id now. */
    void migrated(long from, long to) {
        for (Colleague member : metIn(from)) {
            changeKnown(member.id(), file -> new Change<>(file.migrated(from, to), null, file.colleague()));
        }
    }

    /** The language that somebody chose who was met. */
    void speaks(long id, Language language) {
        changeKnown(id, file -> {
            Colleague after = file.colleague().speaking(language);
            return new Change<>(file.with(after), null, after);
        });
    }

    /** Changes the file of a person, begun if they were not met yet. */
    <R> R change(Person person, Function<PersonnelFile, Change<PersonnelFile, R>> decide) {
        return shelf.change(
                Long.toString(person.id()), found -> decide.apply(found.orElseGet(() -> PersonnelFile.of(person))));
    }

    /** Changes the file of somebody who was met; empty for anybody else. */
    <R> Optional<R> changeKnown(long id, Function<PersonnelFile, Change<PersonnelFile, R>> decide) {
        return shelf.change(Long.toString(id), found -> {
            Optional<Change<PersonnelFile, R>> change = found.map(decide);
            return new Change<>(
                    change.map(Change::next).orElse(null),
                    change.map(Change::audit).orElse(null),
                    change.map(Change::result));
        });
    }

    /** @param name as somebody writes it, with or without the @ */
    List<Colleague> called(String name) {
        String username = name.startsWith("@") ? name.substring(1) : name;
        return username.isBlank()
                ? List.of()
                : bearing(PersonnelFile.called(username)).stream()
                        .filter(found -> username.equalsIgnoreCase(Objects.requireNonNullElse(found.username(), "")))
                        .toList();
    }
}
