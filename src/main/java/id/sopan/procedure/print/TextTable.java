package id.sopan.procedure.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of text with lines between rows and columns. */
final class TextTable {

    private final List<Integer> widths;
    private final StringBuilder out = new StringBuilder();

    TextTable(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    /** A row of cells, each a list of lines that are wrapped to its column. */
    void row(List<List<String>> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            int width = widths.get(i);
            wrapped.add(cells.get(i).stream()
                    .flatMap(line -> Wrap.lines(line, width).stream())
                    .toList());
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) line(wrapped, line);
    }

    private void line(List<List<String>> cells, int line) {
        for (int i = 0; i < widths.size(); i++) {
            List<String> cell = cells.get(i);
            out.append('│').append(pad(line < cell.size() ? cell.get(line) : "", widths.get(i)));
        }
        out.append("│\n");
    }

    /** One text across all columns. */
    void across(String text) {
        int width = widths.stream().mapToInt(Integer::intValue).sum() + widths.size() - 1;
        Wrap.lines(text, width)
                .forEach(line -> out.append('│').append(pad(line, width)).append("│\n"));
    }

    void rule(char left, char cross, char right) {
        String rule = IntStream.range(0, widths.size())
                .mapToObj(i -> "─".repeat(widths.get(i)))
                .collect(Collectors.joining(String.valueOf(cross), String.valueOf(left), String.valueOf(right)));
        out.append(rule).append('\n');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
