package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.measure.Clock;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a run took, all in all, beside the standards on the path that it took, its sub-runs' among them but for those that were withdrawn. */
final class RunTotal {

    private RunTotal() {}

    static Html of(Teller teller, RunClock clock, List<RunClock> children) {
        List<Html> lines = new ArrayList<>();
        Duration measured = measured(clock);
        Duration standards = clock.standards();
        for (RunClock child : children) {
            boolean cancelled = isCancelled(child.run());
            lines.add(teller.html(
                    cancelled ? "status.child.cancelled" : "status.child",
                    RunHead.number(teller, child.run()),
                    teller.exactly(measured(child)),
                    teller.working(child.standards())));
            if (!cancelled) {
                measured = measured.plus(measured(child));
                standards = standards.plus(child.standards());
            }
        }
        Html sum = standards.isZero() ? teller.html("missing.unset") : teller.working(standards);
        lines.add(teller.html("status.total", teller.exactly(measured), sum));
        lines.add(teller.html("status.whole", teller.span(wall(clock)), teller.exactly(working(clock))));
        return Html.join("\n", lines);
    }

    private static boolean isCancelled(Run run) {
        return run.end() != null && run.end().ending() == Ending.DIBATALKAN;
    }

    private static Duration measured(RunClock clock) {
        return clock.working(clock.run().visits()).measured();
    }

    private static Duration wall(RunClock clock) {
        return Clock.WALL.between(clock.run().since(), end(clock));
    }

    /** From the request to the end, in the hours of the unit that asked. */
    private static Duration working(RunClock clock) {
        Run run = clock.run();
        return clock.calendars().of(run.unit()).workingTime(run.since(), end(clock));
    }

    private static Instant end(RunClock clock) {
        Run.End end = clock.run().end();
        return end == null ? clock.now() : end.at();
    }
}
