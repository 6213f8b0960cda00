package id.sopan.conversation;

import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.engine.Person;
import id.sopan.outbox.Callings;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat;
import id.sopan.wording.Notice;
import java.util.Map;

/** Who comes to the front desk, and from where. */
final class Visitors {

    /** A person in a group. */
    private record Presence(long chat, long person) {}

    private final Office office;
    private final Callings callings;

    private static final int REMEMBERED = 10_000;

    /** Whom this process has seen, where, so that cards call them from then on; who was forgotten here is only looked at again. */
    private final Map<Presence, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .<Presence, Boolean>build()
            .asMap();

    Visitors(Office office, Callings callings) {
        this.office = office;
        this.callings = callings;
    }

    /** Whoever cannot be known by name is told how to be. */
    boolean isPerson(Message message) {
        meet(message.sender(), message.place());
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
            Person person = new Person(sender.id(), sender.name());
            office.roster().chats().met(person, sender.username(), Language.of(sender.language()));
            if (!place.isPrivate()) {
                office.roster().chats().metIn(place.chat(), person.id());
                if (seen.putIfAbsent(new Presence(place.chat(), person.id()), true) == null) {
                    callings.changed(place.chat());
                }
            }
            if (place.isPrivate()) {
                office.roster().chats().started(person, true);
            }
        }
    }
}
