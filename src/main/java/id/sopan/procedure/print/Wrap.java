package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks text into lines. */
record Wrap(ToDoubleFunction<String> length, double width) {

    /** Lines of at most so many characters; a longer word is cut. */
    static List<String> lines(String text, int width) {
        return lines(text, String::length, width);
    }

    /** Lines that are at most so long; a longer word is cut. */
    static List<String> lines(String text, ToDoubleFunction<String> length, double width) {
        return new Wrap(length, width).lines(text);
    }

    private List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || fits(longer)) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private boolean fits(String text) {
        return length.applyAsDouble(text) <= width;
    }

    private List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            while (rest.length() > 1 && !fits(rest)) {
                int cut = cut(rest);
                words.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            words.add(rest);
        }
        return words;
    }

    /** After a stroke where there is one, else where the line is full. */
    private int cut(String word) {
        int full = 1;
        while (fits(word.substring(0, full + 1))) full++;
        int stroke = word.lastIndexOf('/', full - 1);
        return stroke > 0 ? stroke + 1 : full;
    }
}
