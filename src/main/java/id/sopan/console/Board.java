package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.RunGlance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The open runs that somebody may read, by procedure and step.
 *
 * @param refreshedEvery in seconds, how often a page may ask whether it has changed
 */
record Board(List<Flow> flows, int runs, int refreshedEvery) {

    private static final int SECONDS = 5;
    private static final int RUNS_IN_A_SECOND = 100;

    record Flow(String name, int runs, List<Column> columns) {}

    record Column(String title, List<RunGlance> runs) {}

    private static final Comparator<Standing> MOST_USED_FIRST = Comparator.comparingInt(
                    (Standing run) -> run.glance.used() == null ? -1 : run.glance.used())
            .reversed()
            .thenComparing(Standing::since);

    private record Standing(Instant since, RunGlance glance) {}

    /** Runs of several versions of one procedure stand under the step's number in each its own words. */
    private static final class Columns {

        private final Map<Integer, Map<String, List<Standing>>> columns = new TreeMap<>();
        private Instant newest = Instant.MIN;
        private String name = "";
        private int runs;

        void add(Workplace work, Visitor visitor, Run run) {
            Procedure procedure = work.projection().definition(run);
            if (!run.since().isBefore(newest)) {
                newest = run.since();
                name = procedure.nama().in(visitor.language());
            }
            Step step = procedure.step(run.current().map(Visit::step).orElseThrow());
            RunGlance glance = RunGlance.of(work.projection().view(run, procedure), visitor.language(), visitor.zone());
            columns.computeIfAbsent(step.nomor(), nomor -> new TreeMap<>())
                    .computeIfAbsent(RunGlance.title(step, visitor.language()), title -> new ArrayList<>())
                    .add(new Standing(run.since(), glance));
            runs++;
        }

        Flow flow() {
            return new Flow(
                    name,
                    runs,
                    columns.values().stream()
                            .flatMap(titles -> titles.entrySet().stream())
                            .map(column -> new Column(column.getKey(), glances(column.getValue())))
                            .toList());
        }

        private static List<RunGlance> glances(List<Standing> runs) {
            return runs.stream().sorted(MOST_USED_FIRST).map(Standing::glance).toList();
        }
    }

    /** @param read how many runs are read for it, at least those that it shows */
    static Board of(Workplace work, Visitor visitor, Stream<Run> open, int read) {
        Map<String, Columns> byProcedure = new TreeMap<>();
        open.forEach(run -> byProcedure
                .computeIfAbsent(run.procedure(), procedure -> new Columns())
                .add(work, visitor, run));
        List<Flow> flows = byProcedure.values().stream().map(Columns::flow).toList();
        int runs = flows.stream().mapToInt(Flow::runs).sum();
        return new Board(flows, runs, refreshedEvery(Math.max(read, runs)));
    }

    /** Each time all of them are read. */
    static int refreshedEvery(int read) {
        return Math.max(SECONDS, read / RUNS_IN_A_SECOND);
    }
}
