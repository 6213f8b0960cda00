package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
final class Wrap {

    private Wrap() {}

    /** Lines of at most so many characters; a longer word is cut. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, width)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> words(String text, int width) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            while (rest.length() > width) {
                int cut = cut(rest, width);
                words.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            words.add(rest);
        }
        return words;
    }

    /** After a stroke where there is one, else where the line is full. */
    private static int cut(String word, int width) {
        int stroke = word.lastIndexOf('/', width - 1);
        return stroke > 0 ? stroke + 1 : width;
    }
}
