package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.engine.Visit;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What-if: how past runs of a procedure fared, beside how they would have by another version of it or of the calendar. */
public final class Replay {

    private final Procedure changed;
    private final Function<String, Optional<Procedure>> definitions;
    private final UnitCalendars was;
    private final UnitCalendars would;
    private final Repausing repausing;
    private final Tally before = new Tally();
    private final Tally after = new Tally();
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
        before.add(facts(run, run.visits(), own.get(), was));
        after.add(facts(run, repausing.of(run.visits()), changed, would));
    }

    private static RunFacts facts(Run run, List<Visit> visits, Procedure by, UnitCalendars calendars) {
        return RunFacts.brief(history(run, visits), by, calendars, Instant.MIN, Instant.MAX);
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
        Map<Integer, RowFigures> then = figures(before);
        Map<Integer, RowFigures> now = figures(after);
        return changed.rows().stream()
                .map(row -> {
                    RowFigures none = RowFigures.none(new RowKey(changed.id(), row.nomor()));
                    return new ReplayedRow(
                            row.kegiatan().id(),
                            row.waktu(),
                            then.getOrDefault(row.nomor(), none),
                            now.getOrDefault(row.nomor(), none));
                })
                .toList();
    }

    private static Map<Integer, RowFigures> figures(Tally tally) {
        return tally.figures().rows().stream()
                .collect(Collectors.toMap(row -> row.row().nomor(), Function.identity()));
    }
}
