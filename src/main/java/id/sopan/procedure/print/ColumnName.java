package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The name of a pelaksana above a narrow column: a word a line, a long one in several with hyphens. */
final class ColumnName {

    private static final double SIZE = 22;
    /** A word that does not fit in letters of this size is taken apart. */
    private static final double SMALL = 18;
    /** What does not fit in letters of this size is taken apart further; smaller ones nobody could read. */
    private static final double SMALLEST = 14;
    /** Letters of a word that is never taken apart. */
    private static final int SHORT = 6;

    private static final double LEADING = 1.1;
    private static final double ROOM = 8;
    private static final double PADDING = 14;

    private final List<String> lines = new ArrayList<>();
    private final double width;
    private final Letters letters;
    private final double size;

    ColumnName(String name, double width, Letters letters) {
        this.width = width;
        this.letters = letters;
        for (String word : name.split(" ")) {
            if (word.length() <= SHORT || fits(word, SMALL)) {
                lines.add(word);
            } else {
                Iterator<String> parts = Syllables.of(word, part -> !part.equals(word) && fits(part, SMALLEST))
                        .iterator();
                while (parts.hasNext()) lines.add(parts.next() + (parts.hasNext() ? Syllables.HYPHEN : ""));
            }
        }
        double widest = lines.stream()
                .mapToDouble(line -> letters.width(line, 1, true))
                .max()
                .orElse(1);
        size = Math.clamp((width - ROOM) / widest, SMALLEST, SIZE);
    }

    private boolean fits(String text, double size) {
        return letters.width(text, size, true) <= width - ROOM;
    }

    /** With the room above and below. */
    double height() {
        return lines.size() * size * LEADING + PADDING;
    }

    void draw(Svg svg, Point middle) {
        double y = middle.y() - (lines.size() - 1) * size * LEADING / 2 + size * 0.36;
        for (String line : lines) {
            svg.text(new Point(middle.x(), y), "middle", line, "role", size);
            y += size * LEADING;
        }
    }
}
