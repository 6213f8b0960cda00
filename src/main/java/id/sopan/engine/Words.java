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

    /** Whether it takes room like a letter, and shows nothing. */
    public static boolean isFiller(int point) {
        return FILLERS.indexOf(point) >= 0;
    }
}
