package id.sopan.engine;

import id.sopan.procedure.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Taking back: the last act, the whole request, or its end. */
final class Reverting {

    /** How long after its end a run can be reopened. */
    static final Duration REOPENABLE = Duration.ofDays(30);

    /** How long its end can be undone: a mistake is seen soon. */
    static final Duration UNDOABLE = Duration.ofDays(1);

    private Reverting() {}

    static @Nullable Rejection undo(Situation situation, Plan plan, Command.Undo command) {
        Run run = situation.run();
        Run.Undoable undoable = run.undoable();
        if (undoable == null || run.broughtHereBy().isPresent()) {
            Rejection stale = situation.staleness(command.version());
            return stale == null ? nothingToUndo(run.lastAct()) : stale;
        }
        if (command.version() != run.version()) {
            return new Rejection.Stale(null);
        }
        Actor actor = situation.act().actor();
        if (!actor.is(undoable.by()) || !actor.mayStillBe(undoable.by())) {
            return new Rejection.NotYoursToUndo(undoable.by());
        }
        Instant at = situation.act().at();
        if (!run.isInTimeToUndo(at)) {
            return new Rejection.TooLateToUndo(
                    run.undoableUntil().orElseThrow(), run.isReopenable(at) ? run.number() : null);
        }
        plan.add(undoable.by(), new Event.Undone(undoable.step()));
        return null;
    }

    /** The end of a sub-run, in the run that waited for it; refused once somebody has acted on that. */
    static @Nullable Rejection undoSubrunEnd(Situation situation, Plan plan, Command.UndoSubrunEnd command) {
        Run run = situation.run();
        boolean passedOn = run.end() != null && run.parent() != null;
        if (!situation.byProgram() || passedOn || !run.broughtHereBy().equals(Optional.of(command.child()))) {
            return new Rejection.NothingToUndo();
        }
        plan.add(command.by(), new Event.SubrunEndUndone(command.child(), command.version()));
        return null;
    }

    /** The same in the sub-run, once the run above waits for it again. */
    static @Nullable Rejection undoEnd(Situation situation, Plan plan, Command.UndoEnd command) {
        Run run = situation.run();
        Run.Undoable undoable = run.undoable();
        boolean asItEnded = run.parentInformed() && run.version() == command.version();
        if (!situation.byProgram()
                || !asItEnded
                || undoable == null
                || !undoable.by().equals(command.by())) {
            return new Rejection.Unfit();
        }
        plan.add(command.by(), new Event.Undone(undoable.step()));
        return null;
    }

    /** Its journal without what was taken back, and without that it was. */
    static List<Entry> counting(Run run) {
        List<Entry> counting = new ArrayList<>();
        Run then = null;
        for (Entry entry : run.journal()) {
            Run.Undoable undoable = then == null ? null : then.undoable();
            boolean undoes = entry.event() instanceof Event.Undone || entry.event() instanceof Event.SubrunEndUndone;
            if (undoes && undoable != null) {
                counting.removeIf(other -> other.seq() > undoable.before().seq());
            } else {
                counting.add(entry);
            }
            then = then == null ? Run.fold(run.id(), List.of(entry)) : then.apply(entry);
        }
        return counting;
    }

    private static Rejection nothingToUndo(@Nullable Entry last) {
        boolean undone = last != null && last.event() instanceof Event.Undone;
        return undone ? new Rejection.Stale(last) : new Rejection.NothingToUndo();
    }

    static @Nullable Rejection withdraw(Situation situation, Plan plan, Command.Withdraw command) {
        Run run = situation.run();
        if (run.end() != null) {
            return Rejection.ended(run);
        }
        if (run.parent() != null && !situation.byProgram()) {
            return new Rejection.WithdrawParent(run.parent());
        }
        Optional<By> by = situation.byProgram() ? Optional.of(By.PROGRAM) : situation.requesterOrAdmin();
        if (by.isEmpty()) {
            return new Rejection.NotTheRequester();
        }
        if (Words.sayNothing(command.reason())) {
            return new Rejection.ReasonRequired();
        }
        plan.add(by.get(), new Event.Withdrawn(command.reason()));
        plan.end(Ending.DIBATALKAN);
        return null;
    }

    static @Nullable Rejection reopen(Situation situation, Plan plan, Command.Reopen command) {
        Run run = situation.run();
        if (run.end() == null) {
            return new Rejection.NotEnded();
        }
        if (run.parent() != null) {
            return new Rejection.ReopenParent(run.parent());
        }
        if (run.lacksSomebody()) {
            return new Rejection.Anonymised();
        }
        Optional<By> by = situation.requesterOrAdmin();
        if (by.isEmpty()) {
            return new Rejection.NotTheRequester();
        }
        Instant until = run.end().reopenableUntil();
        if (situation.act().at().isAfter(until)) {
            return new Rejection.TooLateToReopen(until);
        }
        if (Words.sayNothing(command.reason())) {
            return new Rejection.ReasonRequired();
        }
        plan.add(by.get(), new Event.Reopened(command.reason()));
        plan.open(situation.procedure().step(run.endedIn()));
        return null;
    }
}
