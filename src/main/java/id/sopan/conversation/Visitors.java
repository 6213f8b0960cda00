package id.sopan.conversation;

import id.sopan.engine.Person;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat;
import id.sopan.roster.Colleague;
import id.sopan.roster.Roster;
import id.sopan.wording.Notice;
import java.time.Instant;
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
        if (!knowsLater(message.place(), message.sender(), message.at())) {
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

    private boolean knowsLater(Place place, Sender sender, Instant at) {
        return office.roster().chats().knowsLater(place.chat(), sender.id(), at);
    }

    /**
     * Whoever joins a group has not addressed the bot: who they are is noted only where a unit needs to know its people. That they
     * are there is not, since they may have left again.
     */
    void joined(Inbound.MemberChanged changed) {
        Place place = changed.place();
        Sender member = changed.member();
        if (changed.present()
                && member.kind() == Sender.Kind.PERSON
                && !office.roster().in(place.chat()).isEmpty()
                && !knowsLater(place, member, changed.at())) {
            seen(place);
            named(member);
        }
    }

    void meet(Sender sender, Place place) {
        if (!place.isPrivate()) {
            seen(place);
        }
        if (sender.kind() == Sender.Kind.PERSON) {
            named(sender);
            metIn(place, sender.person());
        }
    }

    private void seen(Place place) {
        Chat.Kind kind = place.kind() == Place.Kind.SUPERGROUP ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
        office.roster().chats().seen(place.chat(), place.title(), kind);
    }

    /** Cards follow where they call somebody by another name. */
    private void named(Sender sender) {
        Roster roster = office.roster();
        Optional<String> name = roster.colleague(sender.id()).map(Colleague::name);
        roster.chats().met(sender.person(), sender.username(), Language.of(sender.language()));
        if (name.isPresent() && !name.get().equals(roster.nameOf(sender.id()))) {
            roster.unitsCalling(sender.id()).forEach(callings::changed);
        }
    }

    /** Cards follow where they call somebody whom they did not know. */
    private void metIn(Place place, Person person) {
        Roster roster = office.roster();
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
