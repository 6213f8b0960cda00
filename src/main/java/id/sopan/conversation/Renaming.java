package id.sopan.conversation;

import id.sopan.outbox.Outbox;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.roster.Refusal;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /pasang nama}: a unit of this place gets another name, and stays the unit that it is. */
record Renaming(Office office, Reading reading, AtHome atHome, Outbox outbox) {

    private static final String TO = "=";

    /** @param words the new name; where several units live here, the one that it has, an equals sign, and the new one */
    void rename(Message message, String words) {
        List<Unit> here = reading.unitsHere(message.place());
        String name = words.substring(words.indexOf(TO) + 1).strip();
        if (here.isEmpty()) {
            atHome.refuse(message);
            return;
        }
        String names = here.stream().map(Unit::name).collect(Collectors.joining(", "));
        if (words.isEmpty() && here.size() == 1) {
            office.say(message, Notice.NAME_TO_GIVE, names);
            return;
        }
        Optional<Unit> only = here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
        Optional<Unit> meant = words.contains(TO) ? named(words, here) : only;
        meant.ifPresentOrElse(
                unit -> rename(message, unit, name, only.isPresent()),
                () -> office.say(message, Notice.WHICH_TO_RENAME, names));
    }

    /** Of a unit that was named after the group without being asked: how it gets another name, on a line of its own. */
    String how(Unit unit, Place place) {
        Notice how =
                reading.unitsHere(place).size() > 1 ? Notice.NAMED_AFTER_GROUP_OF_SEVERAL : Notice.NAMED_AFTER_GROUP;
        return "\n" + how.html(office.language(place), unit.name());
    }

    /** By the name that it has; by the new one, where a message that comes again finds it renamed already. */
    private static Optional<Unit> named(String words, List<Unit> here) {
        return Stream.of(words.split(TO, 2))
                .map(String::strip)
                .flatMap(name -> here.stream().filter(unit -> unit.name().equalsIgnoreCase(name)))
                .findFirst();
    }

    private void rename(Message message, Unit unit, String name, boolean only) {
        UnitChange change = office.roster().by(message.sender().person()).rename(unit.id(), name);
        if (change instanceof UnitChange.Refused refused) {
            office.say(message, Card.text(refusal(refused.why(), message)));
            return;
        }
        Notice renamed = only ? Notice.UNIT_RENAMED : Notice.UNIT_RENAMED_OF_SEVERAL;
        office.say(message, renamed, office.roster().unitName(unit.id()));
        outbox.changed(RunProjection.RUN, office.runs().idsOfOpen(unit.id()));
    }

    private String refusal(Refusal why, Message message) {
        Language language = office.language(message.place());
        return why instanceof Refusal.NameTaken taken
                ? Notice.NAME_IN_USE.html(language, taken.unit().name())
                : office.refusal(why, language, office.zone(message.place()));
    }
}
