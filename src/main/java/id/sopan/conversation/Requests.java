package id.sopan.conversation;

import id.sopan.conversation.Beginning.Opening;
import id.sopan.engine.Hat;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.roster.Hats;
import id.sopan.roster.Unit;
import id.sopan.wording.Menus;
import id.sopan.wording.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /ajukan}: what this unit may start, and starting it. */
final class Requests implements SlashCommand {

    private final Office office;
    private final Reading reading;
    private final Forms forms;

    Requests(Office office, Reading reading, Forms forms) {
        this.office = office;
        this.reading = reading;
        this.forms = forms;
    }

    @Override
    public void run(Message message, String arguments) {
        Place place = message.place();
        if (!place.isPrivate() && reading.unitsHere(place).isEmpty()) {
            office.say(message, Notice.NO_UNIT_HERE);
            return;
        }
        Hats hats = hats(place, message.sender());
        if (hats.uncertain() && hats.hats().isEmpty()) {
            office.say(message, Notice.MEMBERSHIP_UNKNOWN);
        } else if (arguments.isEmpty()) {
            menu(message, hats);
        } else {
            start(message, hats, arguments.toLowerCase(Locale.ROOT));
        }
    }

    private Hats hats(Place place, Sender sender) {
        List<Unit> candidates = place.isPrivate() ? office.roster().units() : reading.unitsHere(place);
        return office.roster()
                .hats(sender.id(), candidates.stream().map(Unit::id).toList());
    }

    private void menu(Message message, Hats hats) {
        Language language = office.language(message.place());
        List<Procedure> startable = office.procedures().all().stream()
                .filter(procedure -> hat(procedure, hats).isPresent())
                .toList();
        if (startable.isEmpty()) {
            office.say(message, Notice.NOTHING_TO_START);
        } else {
            office.say(message, Menus.start(startable, language));
        }
    }

    private void start(Message message, Hats hats, String word) {
        Optional<Procedure> procedure = office.procedures().byCommand(word);
        if (procedure.isEmpty()) {
            office.say(message, Notice.UNKNOWN_PROCEDURE, word);
            return;
        }
        Optional<Hat> hat = hat(procedure.get(), hats);
        if (hat.isEmpty()) {
            Language language = office.language(message.place());
            office.say(
                    message,
                    Notice.MAY_NOT_START,
                    procedure.get().nama().in(language),
                    roles(procedure.get(), language));
        } else {
            forms.request(Opening.by(message), procedure.get(), hat.get());
        }
    }

    /** A button of the menu. */
    Answer start(Inbound.Tapped tap, String id) {
        Optional<Procedure> procedure = office.procedures().current(id);
        if (procedure.isEmpty()) {
            return office.alert(tap, Notice.UNKNOWN_PROCEDURE, id);
        }
        Hats hats = hats(tap.place(), tap.sender());
        Optional<Hat> hat = hat(procedure.get(), hats);
        if (hat.isEmpty()) {
            Language language = office.language(tap.place());
            return hats.uncertain()
                    ? office.alert(tap, Notice.MEMBERSHIP_UNKNOWN)
                    : office.alert(
                            tap,
                            Notice.MAY_NOT_START,
                            procedure.get().nama().in(language),
                            roles(procedure.get(), language));
        }
        forms.request(Opening.by(tap, office.clock().instant()), procedure.get(), hat.get());
        return Answer.NONE;
    }

    private static Optional<Hat> hat(Procedure procedure, Hats hats) {
        return procedure.starts().by().stream()
                .flatMap(role -> hats.hats().stream().filter(hat -> hat.role().equals(role)))
                .findFirst();
    }

    private static String roles(Procedure procedure, Language language) {
        return procedure.starts().by().stream()
                .map(Role::nama)
                .map(name -> name.in(language))
                .collect(Collectors.joining(", "));
    }
}
