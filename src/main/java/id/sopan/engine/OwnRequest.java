package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;

/** Nobody decides on what they asked for themselves, except in a sub-run. */
public final class OwnRequest {

    private OwnRequest() {}

    /** Whether it keeps somebody from deciding in this capacity; confirming what oneself asked for is no approval. */
    public static boolean bars(Run run, Step step, By by) {
        return step.work() instanceof Decision
                && run.parent() == null
                && !step.acts().contains(Role.PEMOHON)
                && by.sharesVoiceWith(run.requester());
    }
}
