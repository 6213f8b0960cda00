package id.sopan.log;

import java.util.regex.Pattern;

/** What was read of a file, a store or a caller, and may bear anything, made fit for a line of a log or a terminal. */
public final class OneLine {

    /** They would end the line, hide what follows or turn it around. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /** On one line: controls, breaks, and what cannot be seen stand as their codes. */
    public static String of(String text) {
        return CONTROL.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted(found.group().codePointAt(0)));
    }
}
