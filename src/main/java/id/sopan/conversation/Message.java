package id.sopan.conversation;

import id.sopan.engine.Entry;
import id.sopan.engine.Origin;
import id.sopan.wording.Attachment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said.
 *
 * @param id in its chat
 * @param at its own date, whole seconds
 * @param text of the message or caption of its file; empty for none
 * @param file null for none
 * @param fileSize in bytes; 0 where there is none or Telegram does not say
 * @param unreadable whether it is something else than words, a document or a photo; the text is then what stands beside that
 * @param album which files were sent together, by an id that no others have; null where it was sent alone
 * @param replyTo the message that it replies to; null for none
 * @param repliedText what that one says, beside its file where it has one; null when unknown
 * @param repliedFile its file; null for none
 * @param repliedButtons whether that one bears buttons
 * @param replyToSender who sent that one; null when unknown
 * @param inForum whether its chat has topics
 */
public record Message(
        Sender sender,
        Place place,
        long id,
        Instant at,
        String text,
        @Nullable Attachment file,
        long fileSize,
        boolean unreadable,
        @Nullable String album,
        @Nullable Long replyTo,
        @Nullable String repliedText,
        @Nullable Attachment repliedFile,
        boolean repliedButtons,
        @Nullable Sender replyToSender,
        boolean inForum)
        implements Heard {

    /** Whether the entry came of it. */
    boolean isOf(Entry entry) {
        Origin origin = entry.origin();
        return origin.message() != null
                && origin.chat() != null
                && origin.message() == id
                && origin.chat() == place.chat();
    }

    @Override
    public String origin() {
        return origin(place.chat(), id);
    }

    /** Likewise, and for what is said of all files of an album alike the same for each of them. */
    String origin(String said) {
        return album == null ? origin() : "album " + place.chat() + " " + album + " " + said;
    }

    static String origin(long chat, long message) {
        return "message " + chat + " " + message;
    }
}
