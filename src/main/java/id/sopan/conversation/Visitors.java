package id.sopan.conversation;

import id.sopan.engine.Person;
import id.sopan.procedure.Language;
import id.sopan.roster.Chat;
import id.sopan.wording.Notice;

/** Who comes to the front desk, and from where. */
final class Visitors {

    private final Office office;

    Visitors(Office office) {
        this.office = office;
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

    void meet(Sender sender, Place place) {
        if (!place.isPrivate()) {
            Chat.Kind kind = place.kind() == Place.Kind.SUPERGROUP ? Chat.Kind.SUPERGROUP : Chat.Kind.GROUP;
            office.roster().chats().seen(place.chat(), place.title(), kind);
        }
        if (sender.kind() == Sender.Kind.PERSON) {
            Person person = new Person(sender.id(), sender.name());
            office.roster().chats().met(person, sender.username(), language(sender));
            if (!place.isPrivate()) {
                office.roster().chats().metIn(place.chat(), person.id());
            }
            if (place.isPrivate()) {
                office.roster().chats().started(person, true);
            }
        }
    }

    /** Indonesian unless their app speaks something else. */
    private static Language language(Sender sender) {
        String language = sender.language();
        return language == null || language.startsWith("id") || language.startsWith("ms") ? Language.ID : Language.EN;
    }
}
