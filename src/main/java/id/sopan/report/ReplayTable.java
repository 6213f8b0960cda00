package id.sopan.report;

import id.sopan.wording.Harmless;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A replay as a table in plain text: each figure as it was, and behind an arrow as it would have been. */
public final class ReplayTable {

    private static final String[] HEADINGS = {"No", "n", "Baku", "Sesuai", "Median", "P80", "Kegiatan"};
    private static final int ACTIVITY = 60;

    private ReplayTable() {}

    /** Lines, without trailing spaces; times in working minutes. */
    public static List<String> lines(Replay replay) {
        List<String[]> cells = new ArrayList<>();
        cells.add(HEADINGS);
        replay.rows().forEach(row -> cells.add(cells(row)));
        int[] widths = new int[HEADINGS.length];
        for (String[] line : cells) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line[column].length());
            }
        }
        List<String> lines =
                new ArrayList<>(cells.stream().map(line -> line(line, widths)).toList());
        if (replay.rows().stream()
                .anyMatch(row -> row.was().uncovered() + row.would().uncovered() > 0)) {
            lines.add("n+: sebagian waktunya di luar data kalender, tidak ikut dihitung"
                    + " / beyond the calendar's data in part, not counted");
        }
        return lines;
    }

    private static String[] cells(ReplayedRow row) {
        RowFigures was = row.was();
        RowFigures would = row.would();
        return new String[] {
            Integer.toString(row.nomor()),
            pair(cases(was), cases(would)),
            pair(
                    was.cases() + was.uncovered() == 0 ? standard(row.standard()) : standard(was),
                    standard(row.standard())),
            pair(kept(was), kept(would)),
            pair(minutes(was.median()), minutes(would.median())),
            pair(minutes(was.p80()), minutes(would.p80())),
            Harmless.shorten(row.kegiatan(), ACTIVITY)
        };
    }

    private static String pair(String was, String would) {
        return was.equals(would) ? was : was + " -> " + would;
    }

    private static String cases(RowFigures side) {
        return side.cases() + (side.uncovered() == 0 ? "" : "+" + side.uncovered());
    }

    private static String standard(RowFigures side) {
        return side.hasSeveralStandards()
                ? Objects.requireNonNull(side.heldAgainst()).stream()
                        .map(held -> standard(held.standard()))
                        .collect(Collectors.joining("/"))
                : standard(side.standard());
    }

    private static String standard(@Nullable Integer minutes) {
        return minutes == null ? "-" : minutes.toString();
    }

    private static String kept(RowFigures side) {
        Compliance compliance = side.compliance();
        if (compliance.cases() == 0) {
            return "-";
        }
        String of = compliance.within() + "/" + compliance.cases();
        return compliance.percent().isPresent()
                ? of + " (" + compliance.percent().getAsInt() + "%)"
                : of;
    }

    private static String minutes(@Nullable Duration time) {
        return time == null ? "-" : String.format(Locale.ROOT, "%.1f", time.toSeconds() / 60.0);
    }

    private static String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.length; column++) {
            line.append(cells[column]).append(" ".repeat(widths[column] - cells[column].length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
