package id.sopan.engine;

import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stopping the clock of a step by hand: by whoever holds it; they or an admin let it go on. What somebody holds who
 * is of the unit no more is as free as what nobody holds.
 */
final class Pausing {

    private Pausing() {}

    /** A stay in a step and in which capacity the actor holds it, or why not. */
    record Held(Visit visit, @Nullable By by, @Nullable Rejection refusal) {}

    static @Nullable Rejection pause(Situation situation, Plan plan, Command.Pause command) {
        Held held = held(situation, false);
        if (held.by() == null) {
            return held.refusal();
        }
        Visit.Hold hold = held.visit().hold();
        if (hold != null) {
            return new Rejection.AlreadyPaused(hold.by(), hold.from());
        }
        if (Words.sayNothing(command.reason())) {
            return new Rejection.ReasonRequired();
        }
        plan.add(held.by(), new Event.Paused(held.visit().step(), command.reason()));
        return null;
    }

    static @Nullable Rejection proceed(Situation situation, Plan plan, Command.Continue command) {
        Held held = held(situation, true);
        if (held.by() == null) {
            return held.refusal();
        }
        if (held.visit().hold() == null) {
            Visit.Hold asked = held.visit().question();
            return asked == null ? new Rejection.NotPaused() : new Rejection.QuestionOpen(asked.by(), asked.from());
        }
        plan.add(held.by(), new Event.Continued(held.visit().step()));
        return null;
    }

    /** The current step, or one that was sent back, if the actor holds that. */
    private static Held held(Situation situation, boolean orAdmin) {
        Held current = held(situation, situation.current(), orAdmin);
        return Stream.concat(
                        Stream.of(current),
                        situation.run().visits().reversed().stream()
                                .filter(Visit::isSentBack)
                                .map(visit -> held(situation, visit, orAdmin)))
                .filter(held -> held.by() != null)
                .findFirst()
                .orElse(current);
    }

    static Held held(Situation situation, Visit visit, boolean orAdmin) {
        Step step = visit.in(situation.procedure());
        if (step.work() instanceof Subrun) {
            return new Held(visit, null, waits(situation, visit));
        }
        Actor actor = situation.act().actor();
        Visit.Taking taken = visit.taken();
        Optional<By> disposing = Optional.ofNullable(taken).flatMap(holding -> actor.disposing(holding.by()));
        if (disposing.isPresent()) {
            return new Held(visit, disposing.get(), null);
        }
        if (orAdmin && actor.admin() && visit.isHeld()) {
            return new Held(visit, new By(actor.person(), null, null), null);
        }
        Held mine = mine(situation, visit, step, orAdmin);
        return taken == null || mine.by() == null || situation.act().gone().contains(taken.by())
                ? mine
                : new Held(visit, null, new Rejection.NotTakenByYou(taken.by()));
    }

    /** Whoever asked for it may let its clock go on, but not stop it. */
    private static Held mine(Situation situation, Visit visit, Step step, boolean goesOn) {
        List<Role> roles = List.copyOf(step.roles());
        List<By> capacities =
                situation.capacities(situation.act().actor(), roles).toList();
        return capacities.stream()
                .filter(by -> goesOn || OwnRequest.refusal(situation, step, by) == null)
                .findFirst()
                .map(by -> new Held(visit, by, null))
                .orElseGet(() -> new Held(
                        visit,
                        null,
                        capacities.isEmpty()
                                ? situation.notOneOf(roles)
                                : OwnRequest.refusal(situation, step, capacities.getFirst())));
    }

    private static Rejection waits(Situation situation, Visit visit) {
        String number = situation.run().children().stream()
                .filter(child -> child.step().equals(visit.step()) && child.needed() && child.ending() == null)
                .reduce((first, last) -> last)
                .map(Child::number)
                .orElse(null);
        return new Rejection.WaitsForSubrun(number);
    }
}
