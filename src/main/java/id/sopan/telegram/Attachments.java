package id.sopan.telegram;

import id.sopan.wording.Attachment;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/**
 * The file of a message.
 *
 * @param size in bytes; 0 when Telegram does not say
 */
record Attachments(Attachment attachment, long size) {

    static Optional<Attachments> of(Message message) {
        if (message.getDocument() != null) {
            var document = message.getDocument();
            return Optional.of(new Attachments(
                    new Attachment(document.getFileId(), false, Labels.file(document.getFileName())),
                    known(document.getFileSize())));
        }
        return message.getPhoto() == null ? Optional.empty() : largest(message);
    }

    /** A photo comes in several sizes, and without a name. */
    private static Optional<Attachments> largest(Message message) {
        return message.getPhoto().stream()
                .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
                .map(Attachments::photo);
    }

    private static Attachments photo(PhotoSize photo) {
        return new Attachments(new Attachment(photo.getFileId(), true, "foto.jpg"), known(photo.getFileSize()));
    }

    private static long known(@Nullable Number size) {
        return size == null ? 0 : size.longValue();
    }
}
