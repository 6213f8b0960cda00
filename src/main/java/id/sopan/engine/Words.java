package id.sopan.engine;

import id.sopan.procedure.Visible;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write. */
public final class Words {

    /** Stands for a name or a text that was deleted, as it is kept. */
    public static final String REMOVED = "(sudah dianonimkan / anonymised)";

    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\p{M}*){3,}");

    /** That say yes or no, and no more, in three letters or more. */
    private static final Set<String> ANSWERS = Set.of(
            "tidak", "tdk", "tak", "nggak", "ngga", "gak", "enggak", "belum", "blm", "iya", "oke", "okay", "yes",
            "not");

    private Words() {}

    /** Whether no letter, digit, punctuation or symbol is to be seen; an emoji is one. */
    public static boolean sayNothing(@Nullable String text) {
        return text == null || !Visible.isAnyOf(text);
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
}
