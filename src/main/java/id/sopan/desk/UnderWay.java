package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered requests that have not ended, as they stood when they were read.
 *
 * @param runs the oldest first
 */
public record UnderWay(List<Run> runs) {

    public static UnderWay in(Runs runs) {
        List<Run> open = new ArrayList<>();
        runs.open().forEach(run -> {
            if (run.number() != null) {
                open.add(run);
            }
        });
        return new UnderWay(List.copyOf(open));
    }

    /** Those that run by any version, of a procedure that may be offered no more. */
    public List<Run> of(String procedure) {
        return runs.stream().filter(run -> run.procedure().equals(procedure)).toList();
    }

    /** Those that go on by another version of their procedure than the one in force. */
    public List<Run> byOtherVersions(Procedure inForce) {
        return of(inForce.id()).stream()
                .filter(run -> !run.definition().equals(inForce.hash()))
                .toList();
    }
}
