package id.sopan.engine;

import id.sopan.procedure.Approvals;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Choosing one of a decision's exits; alone, as one voice of several, or in turn. */
final class Deciding {

    private final Situation situation;
    private final Decision decision;
    private final Exit exit;

    private Deciding(Situation situation, Decision decision, Exit exit) {
        this.situation = situation;
        this.decision = decision;
        this.exit = exit;
    }

    static @Nullable Rejection decide(Situation situation, Plan plan, Command.Decide command) {
        Rejection stale = situation.staleness(command.version());
        if (stale != null) {
            return stale;
        }
        if (!(situation.step().work() instanceof Decision decision)) {
            return new Rejection.Unfit();
        }
        Optional<Exit> exit = decision.exits().stream()
                .filter(candidate -> candidate.id().equals(command.exit()))
                .findFirst();
        return exit.isEmpty()
                ? new Rejection.Unfit()
                : new Deciding(situation, decision, exit.get()).decide(plan, command.reason());
    }

    /** Whether this person may choose this exit now, the reason apart; null when they may. */
    private @Nullable Rejection refusal(List<Role> acts, Optional<Hat> hat) {
        if (hat.isEmpty()) {
            return situation.hat(situation.step().acts()).isPresent()
                    ? new Rejection.NotYourTurn(acts.getFirst())
                    : situation.notOneOf(acts);
        }
        boolean own = situation.act().actor().is(situation.run().requester())
                && situation.run().parent() == null
                && !asRequester();
        if (own) {
            return new Rejection.OwnRequest(hat.get().role());
        }
        boolean counted = exit.approves()
                && situation.current().approvals().stream()
                        .anyMatch(approval -> situation.act().actor().is(approval.by()));
        return counted ? new Rejection.AlreadyCounted() : null;
    }

    /** Confirming what oneself asked for is no approval. */
    private boolean asRequester() {
        return situation.step().acts().contains(Role.PEMOHON);
    }

    private @Nullable Rejection decide(Plan plan, @Nullable String reason) {
        List<Role> acts = turn();
        Optional<Hat> hat = situation.hat(acts);
        Rejection refusal = refusal(acts, hat);
        if (refusal != null || hat.isEmpty()) {
            return refusal;
        }
        if (exit.reasonRequired() && (reason == null || reason.isBlank())) {
            return new Rejection.ReasonRequired(exit.id());
        }
        By by = By.as(situation.act().actor(), hat.get());
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

    /** The roles that may act now: all of the step's, or in a sequence the one whose turn it is. */
    private List<Role> turn() {
        Approvals approvals = decision.approvals();
        if (approvals == null || approvals.sequence().isEmpty()) {
            return situation.step().acts();
        }
        return List.of(approvals.sequence().get(situation.current().approvals().size()));
    }

    /** Voices that count together: those of a sequence, or those for the same exit. */
    private long voices() {
        boolean sequence =
                decision.approvals() != null && !decision.approvals().sequence().isEmpty();
        return situation.current().approvals().stream()
                .filter(approval -> sequence || approval.exit().equals(exit.id()))
                .count();
    }

    private int need() {
        return decision.approvals() == null ? 1 : decision.approvals().need();
    }
}
