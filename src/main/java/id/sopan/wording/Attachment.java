package id.sopan.wording;

import id.sopan.engine.SentFiles;
import java.util.Optional;

/**
 * A file as an answer: kept by Telegram's own file id.
 *
 * @param fileId Telegram's {@code file_id}
 * @param photo whether it was sent as a photo, else as a document
 * @param name as its sender named it
 */
public record Attachment(String fileId, boolean photo, String name) {

    private static final String PREFIX = SentFiles.PREFIX;

    /** The attachment that an answer refers to; empty when the answer is a text. */
    public static Optional<Attachment> of(String answer) {
        String[] parts = answer.split(":", 4);
        return parts.length == 4 && answer.startsWith(PREFIX)
                ? Optional.of(new Attachment(parts[2], parts[1].equals("photo"), parts[3]))
                : Optional.empty();
    }

    /** As it stands among the answers of a run. */
    public String answer() {
        return PREFIX + (photo ? "photo" : "document") + ":" + fileId + ":" + name;
    }
}
