package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Nobody decides on what they asked for themselves, or stops its clock, except in a sub-run. */
final class OwnRequest {

    private OwnRequest() {}

    /** Whether it keeps somebody from deciding in this capacity; confirming what oneself asked for is no approval. */
    static boolean bars(Run run, Step step, By by) {
        return step.work() instanceof Decision
                && run.parent() == null
                && !step.acts().contains(Role.PEMOHON)
                && by.sharesVoiceWith(run.requester());
    }

    /** Why the actor may not act on the step in this capacity; null when they may. */
    static @Nullable Rejection refusal(Situation situation, Step step, By by) {
        By requester = situation.run().requester();
        if (!bars(situation.run(), step, by)) {
            return null;
        }
        return situation.act().actor().is(requester)
                ? new Rejection.OwnRequest(Objects.requireNonNull(by.role()))
                : new Rejection.SharedRequest(by, requester);
    }
}
