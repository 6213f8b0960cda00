package id.sopan.web;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A whole run.
 *
 * @param definition content hash of the procedure's version
 * @param units role to unit
 * @param answers keyed {@code step.field}
 * @param parent number of the run that asked for this one; null for none
 * @param reason why it was denied or withdrawn; null otherwise
 */
record RunDetail(
        RunSummary run,
        String definition,
        @Nullable String requester,
        @Nullable String parent,
        Map<String, String> units,
        Map<String, String> answers,
        @Nullable String reason,
        List<Stay> visits) {

    /** @param taken when it was first taken; null when it never was */
    record Stay(
            String step,
            int visit,
            Instant opened,
            @Nullable Instant taken,
            @Nullable Instant done,
            @Nullable String by,
            @Nullable String exit,
            @Nullable String note) {

        static Stay of(Visit visit) {
            Visit.Closing closing = visit.closing();
            return new Stay(
                    visit.step(),
                    visit.number(),
                    visit.opened(),
                    visit.takings().isEmpty()
                            ? null
                            : visit.takings().getFirst().at(),
                    closing == null ? null : closing.at(),
                    closing == null || closing.by().person() == null
                            ? null
                            : closing.by().person().name(),
                    closing == null ? null : closing.exit(),
                    closing == null ? null : closing.note());
        }
    }

    static RunDetail of(Run run) {
        Map<String, String> units = new TreeMap<>();
        run.units().forEach((role, unit) -> units.put(role.id(), unit));
        return new RunDetail(
                RunSummary.of(run),
                run.definition(),
                run.requester().person() == null
                        ? null
                        : run.requester().person().name(),
                run.parent() == null ? null : run.parent().number(),
                units,
                new TreeMap<>(run.answers()),
                run.end() == null ? null : run.end().reason(),
                run.visits().stream().map(Stay::of).toList());
    }
}
