package id.sopan.procedure.print;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Exit;
import id.sopan.procedure.SopArrow;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One arrow that leaves a step.
 *
 * @param arrow YA or TIDAK out of a diamond; null elsewhere
 * @param added a way that Sopan adds and the SOP does not draw
 */
record Flow(Target target, @Nullable SopArrow arrow, boolean added) {

    /** The arrows of a step, each way once. */
    static List<Flow> of(Step step) {
        List<Flow> flows = new ArrayList<>();
        if (step.work() instanceof Decision decision) {
            decision.exits().forEach(exit -> add(flows, exit, step.added()));
        } else if (step.work() instanceof Subrun subrun) {
            subrun.ended().forEach((ending, target) -> {
                boolean denied = ending != Ending.SELESAI;
                flows.add(new Flow(target, null, denied));
            });
        } else {
            step.work().targets().forEach(target -> flows.add(new Flow(target, null, step.added())));
        }
        return flows.stream().distinct().toList();
    }

    private static void add(List<Flow> flows, Exit exit, boolean addedStep) {
        boolean added = addedStep || exit.arrow() == null;
        exit.next().targets().forEach(target -> flows.add(new Flow(target, exit.arrow(), added)));
    }
}
