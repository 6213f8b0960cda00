package id.sopan.engine;

import id.sopan.procedure.Exit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Optional;

/** Why a request was reopened is also why its work is not done: who is to confirm that it is, is asked no second time. */
public final class ReopeningReason {

    private static final List<Role> REQUESTER = List.of(Role.PEMOHON);

    private ReopeningReason() {}

    /**
     * The reason of this exit of the decision that the run is in, where its requester's side reopened it and sends back work by it;
     * empty where it wants one of its own, as once anything has happened since.
     */
    public static Optional<String> of(Procedure procedure, Run run, Exit exit) {
        Entry last = run.lastAct();
        return last != null
                        && last.event() instanceof Event.Reopened reopened
                        && run.isIn(last.by(), Role.PEMOHON)
                        && isTheirs(procedure, run)
                        && isBackToWork(procedure, run, exit)
                ? Optional.of(reopened.reason()).filter(reason -> !Words.sayNothing(reason))
                : Optional.empty();
    }

    private static boolean isTheirs(Procedure procedure, Run run) {
        return run.current()
                .map(visit -> visit.in(procedure).awaits(visit.approvals().size()))
                .filter(REQUESTER::equals)
                .isPresent();
    }

    /** To others who had done it, and not for words of theirs while the clock stands still. */
    private static boolean isBackToWork(Procedure procedure, Run run, Exit exit) {
        if (!exit.reasonRequired() || exit.pausesClock() || !(exit.next().given(run.answers()) instanceof ToStep to)) {
            return false;
        }
        Step work = procedure.step(to.step());
        return !work.engages(0).equals(REQUESTER)
                && run.visits().stream().anyMatch(visit -> visit.step().equals(work.id()) && !visit.isOpen());
    }
}
