package id.sopan.conversation;

import id.sopan.engine.Person;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.wording.Notice;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who comes to the front desk, and from where. */
final class Visitors {

    private final Office office;
    private final Callings callings;

    /** Homes in which this process has met somebody; another may have ended before, between noting somebody and the cards. */
    private final Set<Long> visited = ConcurrentHashMap.newKeySet();

    Visitors(Office office, Callings callings) {
        this.office = office;
        this.callings = callings;
    }

    /** Whoever cannot be known by name is told how to be. */
    boolean isPerson(Message message) {
        boolean gone = office.roster()
                .chats()
                .knowsLater(message.place().chat(), message.sender().id(), message.at());
        if (!gone) {
            meet(message.sender(), message.place());
        }
        switch (message.sender().kind()) {
            case PERSON -> {
                return true;
            }
            case ANONYMOUS_ADMINISTRATOR -> office.say(message, Notice.ANONYMOUS);
            case CHANNEL -> office.say(message, Notice.CHANNEL_SENDER);
            case BOT -> {}
        }
        return false;
    }

    /** Whoever joins a group has not addressed the bot: they are noted only where a unit needs to know its people. */
    void joined(Sender member, Place place) {
        if (!office.roster().in(place.chat()).isEmpty()) {
            meet(member, place);
        }
    }

    void meet(Sender sender, Place place) {
        if (!place.isPrivate()) {
            Chat.Kind kind = place.kind() == Place.Kind.SUPERGROUP ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
            office.roster().chats().seen(place.chat(), place.title(), kind);
        }
        if (sender.kind() == Sender.Kind.PERSON) {
            meet(sender.person(), sender, place);
        }
    }

    /** Cards follow where they call somebody whom they did not know, or by another name. */
    private void meet(Person person, Sender sender, Place place) {
        Roster roster = office.roster();
        Optional<String> name = roster.colleague(person.id()).map(Colleague::name);
        roster.chats().met(person, sender.username(), Language.of(sender.language()));
        if (name.isPresent() && !name.get().equals(roster.nameOf(person.id()))) {
            roster.unitsCalling(person.id()).forEach(callings::changed);
        }
        if (place.isPrivate()) {
            roster.chats().started(person, true);
        } else {
            boolean known = roster.groupsOf(person.id()).contains(place.chat());
            roster.chats().metIn(place.chat(), person.id());
            if (!roster.in(place.chat()).isEmpty() && (visited.add(place.chat()) || !known)) {
                callings.met(place.chat());
            }
        }
    }
}
