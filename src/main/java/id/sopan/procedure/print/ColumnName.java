package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.List;

/** The name of a pelaksana above a narrow column: a word a line, a long one in two with a hyphen. */
final class ColumnName {

    private static final double SIZE = 22;
    /** A word that does not fit in letters of this size is taken apart. */
    private static final double SMALLEST = 18;

    private static final double LEADING = 1.1;
    private static final double ROOM = 8;
    private static final String VOWELS = "aeiou";

    private final List<String> lines = new ArrayList<>();
    private final double size;

    ColumnName(String name, double width, Letters letters) {
        for (String word : name.split(" ")) {
            boolean fits = letters.width(word, SMALLEST, true) <= width - ROOM;
            int syllable = syllable(word);
            lines.addAll(fits ? List.of(word) : List.of(word.substring(0, syllable) + "-", word.substring(syllable)));
        }
        double widest = lines.stream()
                .mapToDouble(line -> letters.width(line, 1, true))
                .max()
                .orElse(1);
        size = Math.min(SIZE, (width - ROOM) / widest);
    }

    /** Where the syllable begins that is nearest to the middle: a hyphen may stand before it. */
    static int syllable(String word) {
        int best = word.length() / 2;
        int distance = Integer.MAX_VALUE;
        for (int at = 2; at < word.length() - 2; at++) {
            boolean syllable = !isVowel(word.charAt(at)) && isVowel(word.charAt(at + 1));
            if (syllable && Math.abs(at - word.length() / 2) < distance) {
                best = at;
                distance = Math.abs(at - word.length() / 2);
            }
        }
        return best;
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(Character.toLowerCase(letter)) >= 0;
    }

    void draw(Svg svg, Point middle) {
        double y = middle.y() - (lines.size() - 1) * size * LEADING / 2 + size * 0.36;
        for (String line : lines) {
            svg.text(new Point(middle.x(), y), "middle", line, "role", size);
            y += size * LEADING;
        }
    }
}
