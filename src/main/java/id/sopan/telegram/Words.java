package id.sopan.telegram;

import id.sopan.conversation.Message;
import id.sopan.conversation.Sender;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody said, out of Telegram's message. */
final class Words {

    private Words() {}

    /** Empty for a service message, such as a pin; without the name of the bot where it begins with that. */
    static Optional<Message> of(org.telegram.telegrambots.meta.api.objects.message.Message message, BotIdentity me) {
        Sender sender = Senders.of(message);
        if (sender == null || isService(message)) {
            return Optional.empty();
        }
        String text = me.told(Labels.text(written(message)));
        var file = Attachments.of(message);
        var original = original(message);
        return Optional.of(new Message(
                sender,
                Places.of(message),
                message.getMessageId(),
                Instant.ofEpochSecond(message.getDate()),
                text,
                file.map(Attachments::attachment).orElse(null),
                file.map(Attachments::size).orElse(0L),
                file.isEmpty() && (text.isEmpty() || !message.hasText()),
                message.getMediaGroupId(),
                original == null ? null : Long.valueOf(original.getMessageId()),
                original == null ? null : written(original),
                original == null
                        ? null
                        : Attachments.of(original).map(Attachments::attachment).orElse(null),
                original != null && original.getReplyMarkup() != null,
                original == null ? null : Senders.of(original),
                Boolean.TRUE.equals(message.getChat().getIsForum())));
    }

    /** Its text, or the words beside its file. */
    static @Nullable String written(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        return message.hasText() ? message.getText() : message.getCaption();
    }

    /** In a topic Telegram gives the topic's opening as what a message replies to; nobody meant that. */
    private static org.telegram.telegrambots.meta.api.objects.message.@Nullable Message original(
            org.telegram.telegrambots.meta.api.objects.message.Message message) {
        var original = message.getReplyToMessage();
        return original == null || original.hasForumTopicCreated() ? null : original;
    }

    /** Of those that reach the bot. Whatever else there is, or is to come, somebody sent. */
    private static boolean isService(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        return Stream.of(
                                message.getPinnedMessage(),
                                message.getLeftChatMember(),
                                message.getMessageAutoDeleteTimerChanged(),
                                message.getChatBackgroundSet(),
                                message.getWriteAccessAllowed(),
                                message.getForumTopicCreated(),
                                message.getForumTopicEdited(),
                                message.getForumTopicClosed(),
                                message.getForumTopicReopened(),
                                message.getPollOptionAdded(),
                                message.getPollOptionDeleted(),
                                message.getChecklistTasksAdded(),
                                message.getChecklistTasksDone())
                        .anyMatch(Objects::nonNull)
                || !message.getNewChatMembers().isEmpty();
    }
}
