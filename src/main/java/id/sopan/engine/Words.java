package id.sopan.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write. */
public final class Words {

    /** Stands for a name or a text that was deleted, as it is kept. */
    public static final String REMOVED = "(sudah dianonimkan / anonymised)";

    /** Letters, marks and symbols that show nothing. */
    private static final String FILLERS =
            "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0\uFFFC" + Character.toString(0x1D159);

    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^" + FILLERS + "]]");

    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\p{M}*){3,}");

    /** That say yes or no, and no more, in three letters or more. */
    private static final Set<String> ANSWERS = Set.of(
            "tidak", "tdk", "tak", "nggak", "ngga", "gak", "enggak", "belum", "blm", "iya", "oke", "okay", "yes",
            "not");

    private Words() {}

    /** Whether no letter, digit, punctuation or symbol is to be seen; an emoji is one. */
    public static boolean sayNothing(@Nullable String text) {
        return text == null || !SEEN.matcher(text).find();
    }

    /** Whether there is a word of three letters or more, in whatever script, that does not only say yes or no. */
    static boolean includeWord(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .anyMatch(word -> !ANSWERS.contains(word));
    }

    /** Whether there is an emoji, and neither a letter nor a digit. */
    public static boolean areEmoji(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit)
                && text.codePoints().anyMatch(Character::isEmoji);
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
        if (isPlain(text) || text.codePoints().allMatch(Words::isSeen)) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(Words::isSeen).forEach(seen::appendCodePoint);
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
