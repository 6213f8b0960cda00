package id.sopan.engine;

import id.sopan.procedure.Step;
import java.util.Optional;

/** The voice of one person in a decision; it counts once. */
public final class Voice {

    private Voice() {}

    /** Whether it is still waited for: the request is not their own, and they have not approved what it says now. */
    public static boolean isAwaited(Run run, Step step, By by) {
        return !OwnRequest.bars(run, step, by) && !isGiven(run, by);
    }

    /** Likewise, and the step waits for that role of that unit now; in a sequence it is their turn. */
    public static boolean isAwaitedNow(Run run, Step step, By by) {
        return isAwaited(run, step, by)
                && run.current().stream()
                        .flatMap(visit -> step.awaits(visit.approvals().size()).stream())
                        .anyMatch(role -> run.isIn(by, role));
    }

    public static boolean isGiven(Run run, By by) {
        return run.current().flatMap(visit -> given(visit, by)).isPresent();
    }

    /** The capacity in which it was given. */
    static Optional<By> given(Visit visit, By by) {
        return visit.approvals().stream()
                .map(Visit.Approval::by)
                .filter(by::sharesVoiceWith)
                .findFirst();
    }
}
