package id.sopan.procedure;

import java.util.regex.Pattern;

/** What of a text is to be seen. */
public final class Visible {

    /** Letters, marks and symbols that show nothing. */
    private static final String FILLERS =
            "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC" + Character.toString(0x1D159);

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^" + FILLERS + "]]");

    private Visible() {}

    /** Whether a letter, digit, punctuation or symbol is to be seen; an emoji is one. */
    public static boolean isAnyOf(String text) {
        return SEEN.matcher(text).find();
    }

    /** Whether a character shows something, or is a space: no control, no filler, nothing that only shapes the one before it. */
    public static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> FILLERS.indexOf(point) < 0 && !isSelector(point);
        };
    }

    /** Without what shows nothing, also within emoji: of two texts that are drawn alike the same is left. */
    public static String seen(String text) {
        if (isPlain(text) || text.codePoints().allMatch(Visible::isSeen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(Visible::isSeen).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** Whether all of it is ASCII that is seen, as most documents are: a search looks at thousands of them. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Which of its shapes the character before has; nothing by itself. */
    private static boolean isSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || (point >= 0x180B && point <= 0x180F);
    }
}
