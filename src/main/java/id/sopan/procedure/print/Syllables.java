package id.sopan.procedure.print;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Parts words that are too long for a line. */
final class Syllables {

    static final String HYPHEN = "-";

    /** Of what is not parted further. */
    private static final int FEW = 5;

    private static final String VOWELS = "aeiou";
    /** Of two letters, which no hyphen parts. */
    private static final Set<String> SOUNDS = Set.of("ng", "ny", "sy", "kh");

    private Syllables() {}

    /**
     * The parts of a word, the hyphens left out; a part that fits is not parted further.
     *
     * @param fits whether there is room for a part, with its hyphen
     */
    static List<String> of(String word, Predicate<String> fits) {
        return parts(word, "", fits).toList();
    }

    private static Stream<String> parts(String word, String hyphen, Predicate<String> fits) {
        if (word.length() < FEW || fits.test(word + hyphen)) return Stream.of(word);
        int syllable = middle(word);
        return Stream.concat(
                parts(word.substring(0, syllable), HYPHEN, fits), parts(word.substring(syllable), hyphen, fits));
    }

    /** Where the syllable begins that is nearest to the middle. */
    private static int middle(String word) {
        int best = word.length() / 2;
        int distance = Integer.MAX_VALUE;
        for (int at = 2; at < word.length() - 2; at++) {
            int begins = isOneSound(word.substring(at - 1, at + 1)) ? at - 1 : at;
            boolean syllable = !isVowel(word.charAt(at)) && isVowel(word.charAt(at + 1)) && begins > 1;
            if (syllable && Math.abs(begins - word.length() / 2) < distance) {
                best = begins;
                distance = Math.abs(begins - word.length() / 2);
            }
        }
        return best;
    }

    private static boolean isOneSound(String letters) {
        return SOUNDS.contains(letters.toLowerCase(Locale.ROOT));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
    }
}
