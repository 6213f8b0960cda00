package id.sopan.conversation;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.roster.Unit;
import id.sopan.wording.Card;
import id.sopan.wording.Notice;
import id.sopan.wording.RoleMenus;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What can be asked only where a unit lives, or in private: elsewhere the answer says where that is. */
record AtHome(Office office, Reading reading) {

    /** Whether this is a group, or a topic of one, where no unit lives. */
    boolean isElsewhere(Place place) {
        return !place.isPrivate() && reading.unitsHere(place).isEmpty();
    }

    SlashCommand only(SlashCommand command) {
        return (message, arguments) -> {
            if (isElsewhere(message.place())) {
                refuse(message);
            } else {
                command.run(message, arguments);
            }
        };
    }

    Answer only(Inbound.Tapped tap, Supplier<Answer> deed) {
        return isElsewhere(tap.place()) ? refuse(tap) : deed.get();
    }

    void refuse(Message message) {
        List<RoleMenus.Link> links = message.inForum() ? List.of() : elsewhere(message.place());
        office.say(
                message,
                links.isEmpty()
                        ? refusal(message.place())
                        : RoleMenus.topicsOff(links, office.language(message.place())));
    }

    Answer refuse(Inbound.Tapped tap) {
        return Answer.alertOf(refusal(tap.place()).html());
    }

    private Card refusal(Place place) {
        Language language = office.language(place);
        if (place.isPrivate()) {
            return Notice.NO_UNIT_OF_YOURS.card(language);
        }
        List<RoleMenus.Link> links = elsewhere(place);
        return links.isEmpty() ? Notice.NO_UNIT_HERE.card(language) : RoleMenus.elsewhere(links, language);
    }

    /** In which topics the units of the group live; none where one lives in this place itself. */
    List<RoleMenus.Link> elsewhere(Place place) {
        return isElsewhere(place)
                ? office.roster().in(place.chat()).stream()
                        .flatMap(AtHome::link)
                        .toList()
                : List.of();
    }

    /** The message that opened a topic bears its id. */
    private static Stream<RoleMenus.Link> link(Unit unit) {
        Unit.Home home = Objects.requireNonNull(unit.home());
        return home.topic() == null
                ? Stream.empty()
                : new Address(home.chat(), null)
                        .url(home.topic()).map(url -> new RoleMenus.Link(unit.name(), url)).stream();
    }
}
