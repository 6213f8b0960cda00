package id.sopan.report;

import id.sopan.wording.Card;
import id.sopan.wording.VersionText;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes views of reports. */
final class ReportViews {

    private static final int NAME = 140;
    private static final double WHOLE = 100;

    private ReportViews() {}

    /**
     * @param whose the names of the units and of the procedure
     * @param notes as Telegram's HTML
     */
    static ReportView of(Spoken spoken, Report report, String whose, List<String> notes) {
        Figures figures = report.figures();
        double longest = longest(figures);
        return new ReportView(
                PeriodNames.of(report.period(), spoken.language()),
                whose,
                figures,
                spoken.compliance(figures.compliance()),
                plain(new SummaryText(spoken, report, Readers.ALL).before()),
                notes.stream().map(ReportViews::plain).toList(),
                RatingText.lines(spoken, figures.ratings(), RatingText.MOST, NAME).stream()
                        .map(line -> Card.text(line).plain())
                        .toList(),
                figures.rows().stream().map(row -> row(spoken, row, longest)).toList(),
                Stream.concat(
                                figures.waiting().stream().map(spoken::waiting),
                                Stream.of(figures.atSubRuns())
                                        .filter(runs -> runs > 0)
                                        .map(spoken::delegated))
                        .map(line -> Card.text(line).plain().replaceFirst("^• ", ""))
                        .toList(),
                NotedCalendars.versions(report.calendar()).stream()
                        .map(VersionText::of)
                        .collect(Collectors.joining(" ")));
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "");
    }

    private static double longest(Figures figures) {
        return figures.rows().stream()
                .flatMap(row -> Stream.of(minutes(row.p80()), standard(row)))
                .max(Comparator.naturalOrder())
                .filter(most -> most > 0)
                .orElse(1.0);
    }

    private static double standard(RowFigures row) {
        Integer standard = row.onlyStandard();
        return standard == null ? 0 : standard;
    }

    private static double minutes(@Nullable Duration duration) {
        return duration == null ? 0 : (double) duration.toMinutes();
    }

    private static ReportView.Row row(Spoken spoken, RowFigures row, double longest) {
        Integer standard = row.onlyStandard();
        return new ReportView.Row(
                spoken.code(row.row(), row.definition()),
                spoken.kegiatan(row.row(), row.definition(), NAME),
                row.cases(),
                row.compliance().isEmpty() ? "–" : spoken.compliance(row.compliance()),
                SummaryText.taken(spoken, row),
                standard == null ? "–" : spoken.time(Duration.ofMinutes(standard)),
                row.hasSeveralStandards() ? spoken.say("report.standards", spoken.standards(row)) : "",
                spoken.time(row.queued()),
                spoken.time(row.waited()),
                row.uncovered() == 0 ? "" : spoken.say("report.uncovered", row.uncovered()),
                !row.isMedianWithin(),
                WHOLE * minutes(row.median()) / longest,
                WHOLE * minutes(row.p80()) / longest,
                standard == null ? null : WHOLE * standard / longest);
    }
}
