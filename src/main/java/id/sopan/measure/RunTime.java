package id.sopan.measure;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import java.time.Instant;
import java.util.stream.Stream;

/** The time of a run, or of one row of it: the sum over the visits. */
public final class RunTime {

    private RunTime() {}

    public static VisitTime of(Run run, Procedure procedure, Instant now, Clock clock) {
        return sum(run.visits().stream(), procedure, now, clock);
    }

    /** All visits of the steps that share this {@code nomor}: what the row's standard is held against. */
    public static VisitTime ofRow(Run run, Procedure procedure, int nomor, Instant now, Clock clock) {
        return sum(run.visits().stream().filter(visit -> visit.in(procedure).nomor() == nomor), procedure, now, clock);
    }

    private static VisitTime sum(Stream<Visit> visits, Procedure procedure, Instant now, Clock clock) {
        return visits.map(visit -> VisitTime.of(visit, visit.in(procedure), now, clock))
                .reduce(VisitTime.NONE, VisitTime::plus);
    }
}
