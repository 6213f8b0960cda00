package id.sopan.wording;

import id.sopan.engine.SentFiles;
import java.util.List;
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
        if (!SentFiles.isOne(answer)) {
            return Optional.empty();
        }
        List<String> parts = SentFiles.parts(answer);
        return Optional.of(new Attachment(parts.get(2), parts.get(1).equals("photo"), parts.get(3)));
    }

    /** An answer as people read it: a file by its name, with what was written beside it below; a text as it is. */
    public static String told(String answer) {
        return of(answer)
                .map(file -> below(file.name(), SentFiles.beside(answer)))
                .orElse(answer);
    }

    /** As it stands among the answers of a run. */
    public String answer() {
        return PREFIX + (photo ? "photo" : "document") + ":" + fileId + ":" + name;
    }

    /**
     * Likewise with what was written beside it.
     *
     * @param words empty for nothing
     */
    public String answer(String words) {
        return below(answer(), words);
    }

    private static String below(String line, String words) {
        return words.isEmpty() ? line : line + "\n" + words;
    }
}
