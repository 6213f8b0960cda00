package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.engine.Visit;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What-if: how past runs of a procedure fared, beside how they would have by another version of it or of the calendar. */
public final class Replay {

    private final Procedure changed;
    private final Function<String, Optional<Procedure>> definitions;
    private final UnitCalendars was;
    private final UnitCalendars would;
    private final Repausing repausing;
    private final Map<Integer, Tally> before = new TreeMap<>();
    private final Map<Integer, Tally> after = new TreeMap<>();
    private int runs;
    private int skipped;
    private int others;

    /**
     * @param changed the other version; only runs of the procedure of its id are replayed
     * @param definitions by which the runs were made, by content hash
     * @param was the calendars that count now
     * @param would the calendars that would have counted
     */
    public Replay(
            Procedure changed,
            Function<String, Optional<Procedure>> definitions,
            UnitCalendars was,
            UnitCalendars would) {
        this.changed = changed;
        this.definitions = definitions;
        this.was = was;
        this.would = would;
        this.repausing = new Repausing(changed);
    }

    public void add(Run run) {
        if (!run.procedure().equals(changed.id())) {
            others++;
            return;
        }
        Optional<Procedure> own = Versions.of(run, definitions);
        if (own.isEmpty()) {
            skipped++;
            return;
        }
        runs++;
        add(history(run, run.visits()), own.get(), was, before);
        add(history(run, repausing.of(run.visits())), changed, would, after);
    }

    private static void add(History run, Procedure by, UnitCalendars calendars, Map<Integer, Tally> to) {
        RunFacts.brief(run, by, calendars, Instant.MIN, Instant.MAX)
                .done()
                .forEach(done -> to.computeIfAbsent(done.row().nomor(), unused -> new Tally())
                        .add(done));
    }

    private static History history(Run run, List<Visit> visits) {
        return new History(
                run.id(),
                Objects.requireNonNullElse(run.number(), ""),
                run.procedure(),
                run.definition(),
                run.unit(),
                run.units(),
                run.since(),
                run.end() == null ? null : run.end().at(),
                run.end() == null ? null : run.end().ending(),
                visits);
    }

    public int runs() {
        return runs;
    }

    /** Runs whose own definition is no longer known. */
    public int skipped() {
        return skipped;
    }

    /** Runs of other procedures. */
    public int others() {
        return others;
    }

    /** By the rows of the changed procedure. */
    public List<ReplayedRow> rows() {
        return changed.rows().stream().map(this::row).toList();
    }

    private ReplayedRow row(Row row) {
        Tally none = new Tally();
        ReplayedRow.Side then = before.getOrDefault(row.nomor(), none).side(null);
        ReplayedRow.Side now = after.getOrDefault(row.nomor(), none).side(row.waktu());
        return new ReplayedRow(row.nomor(), row.kegiatan().id(), then, now);
    }

    private static final class Tally {

        private final List<Duration> measured = new ArrayList<>();
        private Compliance compliance = Compliance.NONE;
        private int uncovered;
        private RowVersion newest = RowVersion.NONE;

        void add(RunFacts.Done done) {
            if (done.covered()) measured.add(done.measured());
            else uncovered++;
            newest = newest.or(new RowVersion(done));
            compliance = compliance.plus(done.verdict());
        }

        ReplayedRow.Side side(@Nullable Integer stated) {
            List<Duration> sorted = measured.stream().sorted().toList();
            return new ReplayedRow.Side(
                    stated == null ? newest.standard() : stated,
                    sorted.size(),
                    uncovered,
                    compliance,
                    sorted.isEmpty() ? null : Percentile.of(sorted, 50),
                    sorted.isEmpty() ? null : Percentile.of(sorted, 80));
        }
    }
}
