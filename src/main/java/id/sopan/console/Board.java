package id.sopan.console;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.RunGlance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The open runs that somebody may read, by procedure and step. */
record Board(List<Flow> flows, int runs) {

    record Flow(String name, int runs, List<Column> columns) {}

    record Column(String title, List<RunGlance> runs) {}

    private static final Comparator<RunGlance> MOST_USED_FIRST = Comparator.comparingInt(
                    (RunGlance run) -> run.used() == null ? -1 : run.used())
            .reversed();

    static Board of(Workplace work, Visitor visitor, List<Run> open) {
        Map<String, List<Run>> byProcedure =
                open.stream().collect(Collectors.groupingBy(Run::procedure, TreeMap::new, Collectors.toList()));
        List<Flow> flows = new ArrayList<>();
        byProcedure.forEach((procedure, runs) -> flows.add(flow(work, visitor, runs)));
        return new Board(flows, open.size());
    }

    /** Runs of several versions of one procedure stand under the step's number in each its own words. */
    private static Flow flow(Workplace work, Visitor visitor, List<Run> runs) {
        Map<Integer, Map<String, List<RunGlance>>> columns = new TreeMap<>();
        String name = "";
        for (Run run : runs) {
            Procedure procedure = work.projection().definition(run);
            name = procedure.nama().in(visitor.language());
            Step step = procedure.step(run.current().map(Visit::step).orElseThrow());
            columns.computeIfAbsent(step.nomor(), nomor -> new TreeMap<>())
                    .computeIfAbsent(RunGlance.title(step, visitor.language()), title -> new ArrayList<>())
                    .add(RunGlance.of(work.projection().view(run, procedure), visitor.language(), visitor.zone()));
        }
        List<Column> sorted = columns.values().stream()
                .flatMap(titles -> titles.entrySet().stream())
                .map(column -> new Column(
                        column.getKey(),
                        column.getValue().stream().sorted(MOST_USED_FIRST).toList()))
                .toList();
        return new Flow(name, runs.size(), sorted);
    }
}
