package id.sopan.report;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Each figure that a report states, by its name, as it is shown; the weightiest first. Words of ratings are not among
 * them: they are taken out in time, and not to be quoted then.
 */
final class Stated {

    private final Spoken spoken;
    private final Figures told;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private Stated(Spoken spoken, Figures told) {
        this.spoken = spoken;
        this.told = told;
    }

    /** @param told what was told once: what it did not tell, or was counted otherwise for it, is not among them */
    static Map<String, String> of(Spoken spoken, Report report, Figures told) {
        Stated stated = new Stated(spoken, told);
        stated.counts(report.figures());
        if (report.omitted() > 0) stated.count("report.name.omitted", report.omitted());
        stated.rows(report.figures());
        if (told.tellsWaiting()) stated.waiting(report.figures());
        if (told.tellsDelegated()) stated.delegated(report.figures());
        if (told.tellsWaiting()) stated.lost(report.figures());
        stated.rest(report);
        return stated.figures;
    }

    private void counts(Figures all) {
        count("report.name.requested", all.requested());
        count("report.name.finished", all.finished());
        count("report.name.denied", all.denied());
        count("report.name.withdrawn", all.withdrawn());
        count("report.name.open", all.open());
        if (told.tellsOverdue()) count("report.name.overdue", all.overdue());
        if (all.undone() > 0) count("report.name.reopened", all.undone());
        count("report.name.within", all.compliance().within());
        count("report.name.cases", all.compliance().cases());
        count("report.name.unjudged", all.compliance().unjudged());
    }

    private void rows(Figures all) {
        each(all, "report.name.median", row -> row.median() == null ? null : spoken.time(row.median()));
        each(all, "report.name.percentile", row -> row.p80() == null ? null : spoken.time(row.p80()));
    }

    private void waiting(Figures all) {
        for (WaitingFor one : all.waiting()) {
            figures.put(
                    spoken.say(
                            one.unchosen() ? "report.name.unchosen" : "report.name.waiting",
                            spoken.roles(one.roles(), one.definition()),
                            spoken.code(one.row(), one.definition())),
                    spoken.say("report.name.longest", one.runs(), spoken.time(one.longest()))
                            + (told.tellsOverdue() ? spoken.late(one.late()) : ""));
        }
    }

    private void delegated(Figures all) {
        if (all.atSubRuns() > 0) count("report.name.delegated", all.atSubRuns());
    }

    private void lost(Figures all) {
        each(
                all,
                "report.name.lost",
                row -> row.lost().isPositive()
                        ? spoken.say("report.name.parts", spoken.time(row.queued()), spoken.time(row.waited()))
                        : null);
    }

    private void rest(Report report) {
        Figures all = report.figures();
        all.slowest()
                .ifPresent(row ->
                        figures.put(spoken.say("report.name.slowest"), spoken.code(row.row(), row.definition())));
        each(all, "report.name.n", row -> row.cases() == 0 ? null : spoken.say("report.name.count", row.cases()));
        each(
                all,
                "report.name.uncovered",
                row -> row.uncovered() == 0 ? null : spoken.say("report.name.count", row.uncovered()));
        each(
                all,
                "report.name.standard",
                row -> Optional.ofNullable(standard(row))
                        .filter(unused -> row.cases() > 0)
                        .map(standard -> spoken.time(Duration.ofMinutes(standard)))
                        .orElse(null));
        each(all, "report.name.within.row", row -> row.compliance().isEmpty() ? null : kept(row));
        ratings(all.ratings());
        if (!report.before().isEmpty()) {
            figures.put(spoken.say("report.name.before"), new SummaryText(spoken, report, Readers.ALL).beforeAlone());
        }
    }

    private @Nullable Integer standard(RowFigures row) {
        return told.tellsStandards() ? row.onlyStandard() : row.standard();
    }

    private String kept(RowFigures row) {
        return told.tellsStandards() && row.hasSeveralStandards()
                ? spoken.standards(row)
                : spoken.compliance(row.compliance());
    }

    private void ratings(Ratings ratings) {
        if (ratings.n() > 0) {
            count("report.name.rating.n", ratings.n());
        }
        if (ratings.isEnough()) {
            figures.put(spoken.say("report.name.rating"), spoken.say("report.name.rating.mean", ratings.mean()));
        }
    }

    private void count(String name, int count) {
        figures.put(spoken.say(name), spoken.say("report.name.count", count));
    }

    private void each(Figures all, String name, Function<RowFigures, @Nullable String> value) {
        for (RowFigures row : all.rows()) {
            String shown = value.apply(row);
            if (shown != null) {
                figures.put(spoken.say(name, spoken.code(row.row(), row.definition())), shown);
            }
        }
    }
}
