package id.sopan.report;

import id.sopan.wording.Pages;
import java.util.ArrayList;
import java.util.List;

/** Every row of a report, one entry each. */
final class DetailText {

    private static final int NAME = 110;
    /** Characters for the names of units, which stand on every page. */
    private static final int UNITS = 1000;

    private DetailText() {}

    /** @param more entries that follow */
    static Pages of(Spoken spoken, Report report, Readers readers, List<String> more) {
        List<String> entries = new ArrayList<>();
        report.figures().rows().forEach(row -> entries.add(entry(spoken, row)));
        if (report.figures().open() > 0) {
            entries.add(waiting(spoken, report.figures()));
        }
        List<String> ratings = RatingText.lines(spoken, report.figures().ratings(), RatingText.MOST, NAME);
        if (!ratings.isEmpty()) {
            entries.add(String.join("\n", ratings));
        }
        if (entries.isEmpty()) {
            entries.add(spoken.html("report.detail.none"));
        }
        entries.add(new SummaryText(spoken, report, readers).before());
        entries.addAll(more);
        String head = spoken.html(
                        "report.detail",
                        PeriodNames.of(report.period(), spoken.language()),
                        readers.names(UNITS, spoken))
                + readers.scope(spoken);
        return Pages.of(head, entries, spoken.html("report.detail.foot"));
    }

    private static String waiting(Spoken spoken, Figures figures) {
        List<String> lines = new ArrayList<>(List.of(spoken.html("report.waiting")));
        figures.waiting().forEach(one -> lines.add(spoken.waiting(one)));
        if (figures.atSubRuns() > 0) lines.add(spoken.delegated(figures.atSubRuns()));
        return String.join("\n", lines);
    }

    private static String entry(Spoken spoken, RowFigures row) {
        List<String> lines = new ArrayList<>();
        lines.add(spoken.html(
                "report.detail.row",
                spoken.code(row.row(), row.definition()),
                spoken.kegiatan(row.row(), row.definition(), NAME)));
        lines.add(SummaryText.times(spoken, row));
        if (row.hasSeveralStandards()) {
            lines.add(spoken.html("report.standards", spoken.standards(row)));
        } else if (!row.compliance().isEmpty()) {
            lines.add(spoken.html("report.compliance.row", spoken.compliance(row.compliance())));
        }
        if (row.lost().isPositive()) {
            lines.add(spoken.html("report.detail.lost", spoken.time(row.queued()), spoken.time(row.waited())));
        }
        return String.join("\n", lines);
    }
}
