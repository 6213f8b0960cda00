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
        List<Run> keeping = new ArrayList<>();
        runs.eachOpen(run -> {
            boolean other =
                    run.procedure().equals(inForce.id()) && !run.definition().equals(inForce.hash());
            if (other && run.number() != null) {
                keeping.add(run);
            }
        });
        return List.copyOf(keeping);
    }
}
