package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/** Requests that go on by another version of their procedure than the one in force. */
public final class Keeping {

    private Keeping() {}

    /** Those that run, the oldest first. */
    public static List<Run> of(Runs runs, Procedure inForce) {
        return open(runs, inForce.id()).stream()
                .filter(run -> !run.definition().equals(inForce.hash()))
                .toList();
    }

    /** Those that run by any version, of a procedure that may be offered no more. */
    public static List<Run> open(Runs runs, String procedure) {
        List<Run> open = new ArrayList<>();
        runs.eachOpen(run -> {
            if (run.procedure().equals(procedure) && run.number() != null) {
                open.add(run);
            }
        });
        return List.copyOf(open);
    }
}
