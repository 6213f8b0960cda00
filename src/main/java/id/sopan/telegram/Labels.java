package id.sopan.telegram;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts that strangers chose, made fit to be stored and shown. */
final class Labels {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ENDING = 16;

    /** Control characters, and those that turn the reading direction: they make one name look like another. */
    private static final Pattern DECEIVING =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]");

    private Labels() {}

    /** Well-formed Unicode: a surrogate that stands alone becomes a question mark. */
    static String text(@Nullable String text) {
        return text == null ? "" : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Of a person, a chat: one line. */
    static String line(@Nullable String text) {
        return DECEIVING.matcher(text(text)).replaceAll("").strip();
    }

    /** Of a file: no path, and short, with its ending kept. */
    static String file(@Nullable String name) {
        String clean = SEPARATORS.matcher(line(name)).replaceAll("_");
        if (clean.isEmpty()) {
            return "dokumen";
        }
        if (clean.length() <= LONGEST_NAME) {
            return clean;
        }
        int dot = clean.lastIndexOf('.');
        String ending = dot >= clean.length() - LONGEST_ENDING ? clean.substring(dot) : "";
        return text(clean.substring(0, LONGEST_NAME - ending.length())) + ending;
    }
}
