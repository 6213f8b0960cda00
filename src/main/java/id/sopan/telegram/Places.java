package id.sopan.telegram;

import id.sopan.conversation.Place;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Where a message stands. */
final class Places {

    private Places() {}

    static Place of(Message message) {
        return of(message.getChat(), topic(message));
    }

    static Place of(Chat chat, @Nullable Integer topic) {
        return new Place(chat.getId(), kind(chat), Labels.line(chat.getTitle()), topic);
    }

    /** Outside of forums a thread id only marks a chain of replies. */
    private static @Nullable Integer topic(Message message) {
        return message.isTopicMessage() ? message.getMessageThreadId() : null;
    }

    private static Place.Kind kind(Chat chat) {
        return switch (chat.getType()) {
            case "private" -> Place.Kind.PRIVATE;
            case "group" -> Place.Kind.GROUP;
            case "supergroup" -> Place.Kind.SUPERGROUP;
            case "channel" -> Place.Kind.CHANNEL;
            default -> throw new IllegalArgumentException("unknown type of chat: " + chat.getType());
        };
    }
}
