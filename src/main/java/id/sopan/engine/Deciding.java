package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Choosing one of a decision's exits; alone, as one voice of several, or in turn. */
record Deciding(Situation situation, Decision decision, Exit exit) {

    static @Nullable Rejection decide(Situation situation, Plan plan, Command.Decide command) {
        if (!(situation.step().work() instanceof Decision decision)) {
            return new Rejection.Unfit();
        }
        Optional<Exit> exit = situation.step().exit(command.exit());
        return exit.isEmpty()
                ? new Rejection.Unfit()
                : new Deciding(situation, decision, exit.get()).decide(plan, command);
    }

    /** Why nobody of those whose turn it is is the actor. */
    private Rejection notTheirs(List<Role> acts) {
        return situation.capacity(situation.step().acts()).isPresent()
                ? notTheTurnOf(role -> situation.capacity(List.of(role)).isPresent(), acts.getFirst())
                : situation.notOneOf(acts);
    }

    /** The turn of such a role is still to come, or over. */
    private Rejection notTheTurnOf(Predicate<Role> theirs, Role turn) {
        List<Visit.Approval> voices = situation.current().approvals();
        boolean comes = decision.approvals() == null
                || decision.approvals().sequence().stream().skip(voices.size()).anyMatch(theirs);
        return voices.stream()
                .filter(voice -> !comes && theirs.test(voice.by().role()))
                .flatMap(voice -> entry(voice).stream())
                .findFirst()
                .<Rejection>map(Rejection.TurnOver::new)
                .orElseGet(() -> new Rejection.NotYourTurn(turn));
    }

    private Optional<Entry> entry(Visit.Approval voice) {
        return situation.run().journal().stream()
                .filter(entry -> entry.event() instanceof Event.Approved)
                .filter(entry -> entry.by().equals(voice.by()) && entry.at().equals(voice.at()))
                .findFirst();
    }

    /** Why this exit cannot be chosen now in this capacity, the reason apart; null when it can. */
    private @Nullable Rejection refusal(By by) {
        Rejection own = OwnRequest.refusal(situation, situation.step(), by);
        if (own != null || !exit.approves()) {
            return own;
        }
        return Voice.given(situation.current(), by)
                .map(given -> situation.act().actor().is(given)
                        ? new Rejection.AlreadyCounted()
                        : new Rejection.SharedVoice(given))
                .orElse(null);
    }

    private @Nullable Rejection decide(Plan plan, Command.Decide command) {
        List<Role> acts = turn();
        if (command.turn() != null && !acts.equals(List.of(command.turn()))) {
            return notTheTurnOf(command.turn()::equals, acts.getFirst());
        }
        List<By> capacities =
                situation.capacities(situation.act().actor(), acts).toList();
        if (capacities.isEmpty()) {
            return notTheirs(acts);
        }
        By by = capacities.stream()
                .filter(capacity -> refusal(capacity) == null)
                .findFirst()
                .orElseGet(capacities::getFirst);
        Rejection refusal = refusal(by);
        if (refusal != null) {
            return refusal;
        }
        String reason = reason(command);
        if (exit.reasonRequired() && Words.sayNothing(reason)) {
            return new Rejection.ReasonRequired(isSequence() ? acts.getFirst() : null);
        }
        String step = situation.step().id();
        if (exit.approves() && voices() + 1 < need()) {
            plan.add(by, new Event.Approved(step, exit.id(), reason));
            return null;
        }
        plan.add(
                by,
                exit.pausesClock()
                        ? new Event.Returned(step, exit.id(), reason)
                        : new Event.Decided(step, exit.id(), reason));
        plan.goOn(exit.next());
        return null;
    }

    private @Nullable String reason(Command.Decide command) {
        return Words.sayNothing(command.reason())
                ? ReopeningReason.of(situation.procedure(), situation.run(), exit)
                        .orElse(command.reason())
                : command.reason();
    }

    /** The roles that may act now: all of the step's, or in a sequence the one whose turn it is. */
    private List<Role> turn() {
        return situation.step().turn(situation.current().approvals().size());
    }

    /** Voices that count together: those of a sequence, or those for the same exit. */
    private long voices() {
        return situation.current().approvals().stream()
                .filter(approval -> isSequence() || approval.exit().equals(exit.id()))
                .count();
    }

    private boolean isSequence() {
        return decision.approvals() != null && !decision.approvals().sequence().isEmpty();
    }

    private int need() {
        return decision.approvals() == null ? 1 : decision.approvals().need();
    }
}
