package id.sopan.desk;

import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbered requests that have not ended, as they stood when they were read.
 *
 * @param runs the oldest first
 */
public record UnderWay(List<OpenRun> runs) {

    /** No more of it, since there may be thousands. */
    public record OpenRun(String id, String number, String procedure, String definition) {

        private static Stream<OpenRun> of(Run run) {
            return Stream.ofNullable(run.number())
                    .map(number -> new OpenRun(run.id(), number, run.procedure(), run.definition()));
        }
    }

    public static UnderWay in(Runs runs) {
        return new UnderWay(runs.open().flatMap(OpenRun::of).toList());
    }

    /** Those that run by any version, of a procedure that may be offered no more. */
    public List<OpenRun> of(String procedure) {
        return runs.stream().filter(run -> run.procedure().equals(procedure)).toList();
    }

    /** Those that go on by another version of their procedure than the one in force, by number. */
    public List<OpenRun> byOtherVersions(Procedure inForce) {
        return of(inForce.id()).stream()
                .filter(run -> !run.definition().equals(inForce.hash()))
                .sorted(Comparator.comparing(OpenRun::number))
                .toList();
    }
}
