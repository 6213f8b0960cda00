package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Hat;
import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import id.sopan.engine.Voice;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as one chat sees it.
 *
 * @param cap most characters of a text that somebody typed; 0: leave out what can be left out
 */
record Scene(RunView view, Viewpoint viewpoint, int cap) {

    Run run() {
        return view.run();
    }

    Procedure procedure() {
        return view.procedure();
    }

    Teller teller() {
        return view.teller(viewpoint.language(), viewpoint.zone());
    }

    /** Empty once the run has ended. */
    Optional<Turn> turn() {
        return Turn.of(run(), procedure());
    }

    boolean isHere(String unit) {
        return viewpoint.unitsHere().contains(unit);
    }

    /** Ids of the units that must act and live here. */
    List<String> actingHere() {
        return turn().map(turn -> turn.units().stream().filter(this::isHere).toList())
                .orElse(List.of());
    }

    /** Whether units must, and may, be chosen here. */
    boolean choosingHere() {
        return !viewpoint.choosersHere().isEmpty()
                && turn().stream()
                        .flatMap(turn -> turn.unchosen().stream())
                        .anyMatch(role -> !viewpoint
                                .choices()
                                .getOrDefault(role, List.of())
                                .isEmpty());
    }

    /** Why a run was withdrawn; where the program did, with the parent, in the language of the chat. */
    @Nullable
    String reason(By by, @Nullable String reason) {
        Parent parent = run().parent();
        return by.person() == null && parent != null
                ? teller().say("reason.parent.withdrawn", parent.number())
                : reason;
    }

    /** The requesting unit may act in whatever role it has. */
    boolean wears(Hat hat, List<Role> roles) {
        return roles.contains(hat.role())
                || (roles.contains(Role.PEMOHON) && hat.unit().equals(run().unit()));
    }

    /** Whether the request is not their own, on which they may not decide, and they have not approved it yet. */
    boolean mayAct(Hat hat, Mention who) {
        return mayAct(new By(who.person(), hat.unit(), hat.role()));
    }

    /** Likewise of a stand-in. */
    boolean mayAct(Represented away) {
        return away.officer()
                ? mayAct(away.hat(), away.deputy())
                : mayAct(new By(
                        away.deputy().person(),
                        away.hat().unit(),
                        away.hat().role(),
                        away.away().person()));
    }

    private boolean mayAct(By by) {
        return turn().stream().allMatch(turn -> Voice.isAwaited(run(), turn.step(), by));
    }

    boolean hasApproved(Hat hat, Mention who) {
        return Voice.isGiven(run(), new By(who.person(), hat.unit(), hat.role()));
    }

    /** The unit that takes part in that role, plain; where it does so in several by now, with what the role is called. */
    String unit(Role role) {
        String unit = String.valueOf(run().unitOf(role));
        boolean several = procedure().roles().stream()
                        .filter(other -> unit.equals(run().unitOf(other)))
                        .count()
                > 1;
        return several ? teller().unit(unit) + " (" + teller().role(role) + ")" : teller().unit(unit);
    }

    boolean isRequesterHere() {
        return isHere(run().unit());
    }

    /** Whether it was asked from here on behalf of another unit. */
    boolean isAskerHere() {
        String asking = run().requester().unit();
        return run().isOnBehalf() && asking != null && isHere(asking);
    }

    /** Whether the request waits for whoever asked, who can be called here no more: somebody else of their unit must go on. */
    boolean hasRequesterLeft() {
        return viewpoint.requesterLeft()
                && !run().isOnBehalf()
                && isRequesterHere()
                && turn().filter(turn -> turn.isRequesters() || turn.visit().question() != null)
                        .isPresent();
    }

    /** Whether the unit must hear that somebody else asked on its behalf; once it acts it knows. */
    boolean tellsOnBehalf() {
        return isRequesterHere()
                && run().isOnBehalf()
                && run().isOpen()
                && run().visits().size() <= 2;
    }

    /** Whether who was told of the end must hear that others took it back. */
    boolean tellsOfUndoneEnd() {
        Entry last = run().lastAct();
        return isRequesterHere()
                && run().isEndUndone()
                && last != null
                && !run().unit().equals(last.by().unit());
    }

    /** For what is ours or the definition's, which is worth more than what was typed, but may be long as well. */
    int most(int usual) {
        return Math.min(usual, Math.max(40, cap));
    }
}
