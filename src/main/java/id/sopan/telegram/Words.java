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

    /** Empty for a service message, such as a pin. */
    static Optional<Message> of(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        Sender sender = Senders.of(message);
        if (sender == null || !hasContent(message)) {
            return Optional.empty();
        }
        var file = Attachments.of(message);
        var original = original(message);
        return Optional.of(new Message(
                sender,
                Places.of(message),
                message.getMessageId(),
                Instant.ofEpochSecond(message.getDate()),
                Labels.text(written(message)),
                file.map(Attachments::attachment).orElse(null),
                file.map(Attachments::size).orElse(0L),
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
    private static @Nullable String written(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        return message.hasText() ? message.getText() : message.getCaption();
    }

    /** In a topic Telegram gives the topic's opening as what a message replies to; nobody meant that. */
    private static org.telegram.telegrambots.meta.api.objects.message.@Nullable Message original(
            org.telegram.telegrambots.meta.api.objects.message.Message message) {
        var original = message.getReplyToMessage();
        return original == null || original.hasForumTopicCreated() ? null : original;
    }

    private static boolean hasContent(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        return Stream.of(
                        message.getText(),
                        message.getCaption(),
                        message.getDocument(),
                        message.getPhoto(),
                        message.getLivePhoto(),
                        message.getVideo(),
                        message.getVideoNote(),
                        message.getAnimation(),
                        message.getAudio(),
                        message.getVoice(),
                        message.getSticker(),
                        message.getContact(),
                        message.getLocation(),
                        message.getPoll(),
                        message.getChecklist(),
                        message.getRichMessage(),
                        message.getStory(),
                        message.getDice(),
                        message.getPaidMedia())
                .anyMatch(Objects::nonNull);
    }
}
