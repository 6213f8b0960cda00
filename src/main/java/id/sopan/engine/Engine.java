package id.sopan.engine;

import id.sopan.engine.Outcome.Accepted;
import id.sopan.engine.Outcome.Rejected;
import id.sopan.engine.Outcome.Repeated;
import id.sopan.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/** Decides what a command brings about. Total: every command in every state has an answer. */
public final class Engine {

    private Engine() {}

    /**
     * @param procedure the version that counts for the run, with those that it came through
     * @param run null only for a {@link Command.Request}
     */
    public static Outcome decide(Procedure procedure, @Nullable Run run, Act act) {
        if (run == null) {
            return act.command() instanceof Command.Request request
                    ? Requesting.decide(procedure, request, act)
                    : new Rejected(new Rejection.Unfit());
        }
        for (Entry entry : run.journal()) {
            if (entry.origin().sameAs(act.origin())) {
                return new Repeated(entry);
            }
        }
        Situation situation = new Situation(procedure, run, act);
        return run.isAnonymised() && !situation.byProgram()
                ? new Rejected(new Rejection.Anonymised())
                : decide(situation);
    }

    private static Outcome decide(Situation situation) {
        Plan plan = new Plan(situation);
        Rejection rejection = plan(situation, plan, situation.act().command());
        return rejection == null ? new Accepted(plan.happenings()) : new Rejected(rejection);
    }

    /** Null where the command is accepted and planned. */
    static @Nullable Rejection plan(Situation situation, Plan plan, Command given) {
        Rejection stale = given instanceof Command.OnCard card ? situation.staleness(card.version()) : null;
        if (stale != null) {
            return stale;
        }
        return switch (given) {
            case Command.Request ignored -> new Rejection.Unfit();
            case Command.AssignNumber command -> Recording.number(situation, plan, command);
            case Command.Submit command -> Working.submit(situation, plan, command);
            case Command.Change command -> Changing.change(situation, plan, command);
            case Command.Take command -> Working.take(situation, plan, command);
            case Command.Release command -> Handing.release(situation, plan, command);
            case Command.HandOver command -> Handing.handOver(situation, plan, command);
            case Command.Finish command -> Working.finish(situation, plan, command);
            case Command.Decide command -> Deciding.decide(situation, plan, command);
            case Command.Pause command -> Pausing.pause(situation, plan, command);
            case Command.Continue command -> Pausing.proceed(situation, plan, command);
            case Command.Ask command -> Questioning.ask(situation, plan, command);
            case Command.Answer command -> Questioning.answer(situation, plan, command);
            case Command.WithdrawQuestion command -> Questioning.withdraw(situation, plan, command);
            case Command.EnterLate command -> Late.enter(situation, plan, command);
            case Command.AssignUnit command -> Assigning.assign(situation, plan, command);
            case Command.AddNote command -> Noting.add(situation, plan, command);
            case Command.RemoveNote command -> Noting.remove(situation, plan, command);
            case Command.Rate command -> Appraising.rate(situation, plan, command);
            case Command.Reconsider command -> Appraising.reconsider(situation, plan, command);
            case Command.Undo command -> Reverting.undo(situation, plan, command);
            case Command.Migrate command -> Migrating.migrate(situation, plan, command);
            case Command.Withdraw command -> Reverting.withdraw(situation, plan, command);
            case Command.Reopen command -> Reverting.reopen(situation, plan, command);
            case Command.RecordSubrunStarted command -> Recording.started(situation, plan, command);
            case Command.RecordSubrunEnded command -> Recording.ended(situation, plan, command);
            case Command.RecordParentInformed ignored -> Recording.informed(situation, plan);
            case Command.UndoSubrunEnd command -> Reverting.undoSubrunEnd(situation, plan, command);
            case Command.UndoEnd command -> Reverting.undoEnd(situation, plan, command);
        };
    }
}
