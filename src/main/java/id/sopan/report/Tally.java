package id.sopan.report;

import id.sopan.engine.Rating;
import id.sopan.procedure.Ending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up facts of runs to figures. */
final class Tally {

    private int requested;
    private int finished;
    private int denied;
    private int withdrawn;
    private int open;
    private int reopened;
    private int delegated;
    private int omitted;
    private final RatingTally ratings = new RatingTally();
    private final Map<RowKey, Row> rows = new TreeMap<>();
    private final Map<String, WaitingFor> waiting = new TreeMap<>();

    void add(RunFacts facts) {
        requested += facts.requested() ? 1 : 0;
        open += facts.open() ? 1 : 0;
        reopened += facts.reopened() ? 1 : 0;
        finished += facts.ending() == Ending.SELESAI ? 1 : 0;
        denied += facts.ending() == Ending.DITOLAK ? 1 : 0;
        withdrawn += facts.ending() == Ending.DIBATALKAN ? 1 : 0;
        facts.done().forEach(done -> row(done.row()).add(done));
        facts.spent().forEach(spent -> row(spent.row()).add(spent));
        delegated += facts.delegated() ? 1 : 0;
        if (facts.waits() != null) {
            wait(facts.waits(), facts.run().number());
        }
    }

    void rate(Rating rating) {
        ratings.add(rating);
    }

    /** A run of which nothing can be told. */
    void omit() {
        omitted++;
    }

    int omitted() {
        return omitted;
    }

    private void wait(RunFacts.Waits waits, String number) {
        WaitingFor one = new WaitingFor(
                waits.row(),
                waits.definition(),
                waits.roles(),
                waits.units(),
                waits.unchosen(),
                1,
                waits.working(),
                number,
                waits.overdue() ? 1 : 0);
        waiting.merge(waits.row() + " " + waits.roles() + " " + waits.unchosen(), one, WaitingFor::plus);
    }

    private Row row(RowKey key) {
        return rows.computeIfAbsent(key, unused -> new Row());
    }

    Figures figures() {
        List<RowFigures> figures = new ArrayList<>();
        rows.forEach((key, row) -> figures.add(row.figures(key)));
        Compliance all = figures.stream().map(RowFigures::compliance).reduce(Compliance.NONE, Compliance::plus);
        return new Figures(
                requested,
                finished,
                denied,
                withdrawn,
                open,
                reopened,
                all,
                List.copyOf(figures),
                waiting.values().stream()
                        .sorted(Comparator.comparingInt(WaitingFor::runs)
                                .reversed()
                                .thenComparing(WaitingFor::row))
                        .toList(),
                delegated,
                ratings.ratings());
    }

    private static final class Row {

        private final List<Duration> measured = new ArrayList<>();
        private final Standards standards = new Standards();
        private int uncovered;
        private Duration queued = Duration.ZERO;
        private Duration waited = Duration.ZERO;
        private RowVersion done = RowVersion.NONE;
        private RowVersion begun = RowVersion.NONE;

        void add(RunFacts.Done stay) {
            if (stay.covered()) measured.add(stay.measured());
            else uncovered++;
            done = done.or(new RowVersion(stay));
            standards.add(stay);
        }

        void add(RunFacts.Spent spent) {
            queued = queued.plus(spent.time().queue());
            waited = waited.plus(spent.time().waiting());
            begun = begun.or(new RowVersion(spent.since(), spent.definition(), spent.standard()));
        }

        RowFigures figures(RowKey key) {
            List<Duration> sorted = measured.stream().sorted().toList();
            RowVersion version = done == RowVersion.NONE ? begun : done;
            return new RowFigures(
                    key,
                    version.definition(),
                    version.standard(),
                    sorted.size(),
                    uncovered,
                    standards.compliance(),
                    standards.several(),
                    sorted.isEmpty() ? null : Percentile.of(sorted, 50),
                    sorted.isEmpty() ? null : Percentile.of(sorted, 80),
                    queued,
                    waited);
        }
    }
}
