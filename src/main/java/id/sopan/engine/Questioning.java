package id.sopan.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question to the requesting unit by whoever must act on the step, whose clock waits until it is answered. */
final class Questioning {

    private Questioning() {}

    static @Nullable Rejection ask(Situation situation, Plan plan, Command.Ask command) {
        Pausing.Held held = Pausing.held(situation, situation.current(), false);
        By by = held.by();
        if (by == null) {
            return held.refusal();
        }
        if (situation.run().unit().equals(by.unit())) {
            return new Rejection.QuestionToOneself();
        }
        Visit.Hold open = situation.current().question();
        if (open != null) {
            return new Rejection.QuestionOpen(open.by(), open.from());
        }
        if (Words.sayNothing(command.question())) {
            return new Rejection.ReasonRequired();
        }
        plan.add(by, new Event.QuestionAsked(situation.step().id(), command.question()));
        return null;
    }

    static @Nullable Rejection answer(Situation situation, Plan plan, Command.Answer command) {
        Rejection over = over(situation, command.question());
        if (over != null) {
            return over;
        }
        Optional<By> by = situation.requesterOrAdmin();
        if (by.isEmpty()) {
            return new Rejection.NotTheRequester();
        }
        if (Words.sayNothing(command.answer()) && command.file() == null) {
            return new Rejection.ReasonRequired();
        }
        String step = situation.step().id();
        plan.add(by.get(), new Event.QuestionAnswered(step, command.answer(), command.file()));
        return null;
    }

    /** By whoever asked it, those who may act on the step in their place, or an admin. */
    static @Nullable Rejection withdraw(Situation situation, Plan plan, Command.WithdrawQuestion command) {
        Rejection over = over(situation, command.question());
        Visit.Hold open = over != null ? null : situation.current().question();
        if (open == null) {
            return over;
        }
        Actor actor = situation.act().actor();
        Pausing.Held held = actor.is(open.by())
                ? new Pausing.Held(situation.current(), open.by(), null)
                : Pausing.held(situation, situation.current(), true);
        if (held.by() == null) {
            return held.refusal();
        }
        plan.add(held.by(), new Event.QuestionWithdrawn(situation.step().id()));
        return null;
    }

    /** Why that question is no longer open; null where it is. */
    private static @Nullable Rejection over(Situation situation, long question) {
        Run run = situation.run();
        if (run.end() != null) {
            return Rejection.ended(run);
        }
        return run.isAsked(question) ? null : new Rejection.QuestionOver();
    }
}
