package id.sopan.report;

import id.sopan.wording.Card;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report in the words of a caption. */
record SummaryText(Spoken spoken, Report report, Readers readers) {

    /** Each of what waits begins so. */
    private static final String BULLET = "• ";

    private static final int NAME = 46;
    private static final int MOST = 3;
    private static final int WORDS = 5;
    private static final int WORD = 24;
    /** Characters for the names of units: in a line of its own, and where a caption has no room for all. */
    private static final int UNITS = 1000;

    private static final int FEW_UNITS = 120;

    private Figures figures() {
        return report.figures();
    }

    private String period() {
        return PeriodNames.of(report.period(), spoken.language());
    }

    /**
     * All there is to say where nothing happened, in one line: what waits is named in it.
     *
     * @param notes a line each, below it
     */
    String quiet(List<String> notes) {
        return Stream.concat(Stream.of(quiet()), notes.stream()).collect(Collectors.joining("\n"));
    }

    private String quiet() {
        List<String> waiting = stillWaiting(MOST);
        return waiting.isEmpty()
                ? quietly() + "."
                : waiting.stream()
                        .map(one -> one.substring(BULLET.length()))
                        .collect(Collectors.joining("; ", quietly() + ": ", "."));
    }

    private String quietly() {
        int overdue = figures().overdue();
        String late = overdue == figures().open() ? "report.quiet.overdue.all" : "report.quiet.overdue";
        return overdue == 0
                ? spoken.html(
                        "report.quiet",
                        period(),
                        readers.names(UNITS, spoken),
                        figures().open())
                : spoken.html(
                        late, period(), readers.names(UNITS, spoken), figures().open(), overdue);
    }

    /**
     * In the order in which they are shown; later ones can be left out first.
     *
     * @param notes blocks that follow the first
     */
    List<String> blocks(List<String> notes, Brevity brevity) {
        List<String> blocks = new ArrayList<>(List.of(head(brevity)));
        blocks.addAll(notes);
        slowest().ifPresent(blocks::add);
        blocks.add(waiting(brevity.leavesOut(Brevity.MOST_WAITING) ? 1 : MOST));
        lost(brevity.leavesOut(Brevity.MOST_LOST) ? 1 : MOST).ifPresent(blocks::add);
        blocks.add(before());
        ratings(brevity.leavesOut(Brevity.WITHOUT_WORDS) ? 0 : WORDS).ifPresent(blocks::add);
        return blocks;
    }

    private String head(Brevity brevity) {
        Figures figures = figures();
        int room = brevity.leavesOut(Brevity.FEW_UNITS) ? FEW_UNITS : Card.MESSAGE;
        return String.join(
                "\n",
                spoken.html("report.title", period(), readers.names(room, spoken)) + readers.scope(spoken),
                "",
                spoken.html("report.counts.asked", figures.requested(), figures.finished(), figures.denied()),
                spoken.html("report.counts.open", figures.withdrawn(), figures.open())
                        + overdue(figures)
                        + (figures.undone() == 0 ? "" : spoken.html("report.counts.reopened", figures.undone())),
                spoken.html("report.compliance", spoken.compliance(figures.compliance())));
    }

    private String overdue(Figures figures) {
        if (figures.overdue() == 0) return "";
        return figures.overdue() == figures.open()
                ? spoken.html("report.counts.overdue.all")
                : spoken.html("report.counts.overdue", figures.overdue());
    }

    private Optional<String> slowest() {
        return figures()
                .slowest()
                .map(row -> spoken.html("report.slowest", spoken.row(row.row(), row.definition(), NAME))
                        + whose(row)
                        + "\n"
                        + times(spoken, row)
                        + (row.hasSeveralStandards()
                                ? "\n" + spoken.html("report.standards", spoken.standards(row))
                                : ""));
    }

    private String whose(RowFigures row) {
        List<String> pelaksana = spoken.pelaksana(row.row(), row.definition());
        return readers.isOfOthers(pelaksana)
                ? spoken.html("report.slowest.of", spoken.roles(pelaksana, row.definition()))
                : "";
    }

    /**
     * {@code median 40 menit, 80% selesai dalam 55 menit (dari 12 kali), waktu baku 45 menit}; of few without a share, of one
     * its time alone.
     */
    static String times(Spoken spoken, RowFigures row) {
        if (row.uncovered() == 0) {
            return row.cases() == 0 ? spoken.html(none(spoken, row)) : known(spoken, row);
        }
        String uncovered = spoken.html("report.uncovered", row.uncovered());
        return row.cases() == 0 ? uncovered : known(spoken, row) + "\n" + uncovered;
    }

    private static String none(Spoken spoken, RowFigures row) {
        return spoken.isDelegated(row.row(), row.definition()) ? "report.times.delegated" : "report.times.none";
    }

    /** Likewise without what is not known and without the standard, as plain text. */
    static String taken(Spoken spoken, RowFigures row) {
        return row.cases() == 0
                ? spoken.say(none(spoken, row))
                : spoken.say(said(row), spoken.time(row.median()), spoken.time(row.p80()), row.cases());
    }

    private static String known(Spoken spoken, RowFigures row) {
        String times = spoken.html(said(row), spoken.time(row.median()), spoken.time(row.p80()), row.cases());
        Integer standard = row.onlyStandard();
        return standard == null
                ? times
                : times + spoken.html("report.times.standard", spoken.time(Duration.ofMinutes(standard)));
    }

    /** Of fewer than five the P80 by the nearest rank is the longest. */
    private static String said(RowFigures row) {
        if (row.cases() == 1) {
            return "report.times.once";
        }
        return row.cases() < Compliance.FEWEST ? "report.times.few" : "report.times";
    }

    private String waiting(int most) {
        if (figures().open() == 0) {
            return spoken.html("report.waiting.none");
        }
        List<String> lines = new ArrayList<>(List.of(spoken.html("report.waiting")));
        lines.addAll(stillWaiting(most));
        return String.join("\n", lines);
    }

    private List<String> stillWaiting(int most) {
        List<String> lines = new ArrayList<>();
        figures().waiting().stream().limit(most).forEach(one -> lines.add(spoken.waiting(one)));
        if (figures().waiting().size() > most) {
            lines.add(spoken.html(
                    "report.waiting.more",
                    figures().waiting().stream()
                            .skip(most)
                            .mapToInt(WaitingFor::runs)
                            .sum()));
        }
        if (figures().atSubRuns() > 0) {
            lines.add(spoken.delegated(figures().atSubRuns()));
        }
        return lines;
    }

    private Optional<String> ratings(int words) {
        List<String> lines = RatingText.lines(spoken, figures().ratings(), words, WORD);
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    String before() {
        Baseline before = report.before();
        if (before.periods() == 0) {
            return spoken.html("report.before.part");
        }
        if (before.isEmpty()) {
            return spoken.html("report.before.none");
        }
        Object[] figures = {
            figures().requested(),
            each(before.requested()),
            figures().finished(),
            each(before.finished()),
            figures().denied(),
            each(before.denied()),
            percent(figures().compliance()),
            percent(before.compliance()),
            before.periods()
        };
        return spoken.html(before.periods() > 1 ? "report.before.weeks" : "report.before.period", figures);
    }

    /** What it is compared with, without what is compared. */
    String beforeAlone() {
        Baseline before = report.before();
        return spoken.say(
                "report.name.before.figures",
                each(before.requested()),
                each(before.finished()),
                each(before.denied()),
                percent(before.compliance()));
    }

    private Object each(int total) {
        return Mean.of(total, report.before().periods());
    }

    private String percent(Compliance compliance) {
        return compliance.percent().isPresent()
                ? compliance.percent().getAsInt() + "%"
                : spoken.say(
                        compliance.cases() == 0 ? "report.few.none" : "report.few",
                        compliance.within(),
                        compliance.cases());
    }

    private Optional<String> lost(int most) {
        List<RowFigures> rows = figures().mostLost(most);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(List.of(spoken.html("report.lost")));
        rows.forEach(row -> lines.add(spoken.html(
                "report.lost.one",
                spoken.code(row.row(), row.definition()),
                spoken.time(row.lost()),
                spoken.time(row.queued()),
                spoken.time(row.waited()))));
        return Optional.of(String.join("\n", lines));
    }
}
