package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a command meets: the run as it is, and who asks. */
record Situation(Procedure procedure, Run run, Act act) {

    /** Why a card of this version no longer counts; null when it does. */
    @Nullable
    Rejection staleness(int version) {
        if (run.end() != null) {
            return new Rejection.HasEnded(run.end().ending());
        }
        return version == run.version() ? null : new Rejection.Stale(run.lastAct());
    }

    Visit current() {
        return run.current().orElseThrow(() -> new IllegalStateException("open, but in no step: " + run.id()));
    }

    Step step() {
        return procedure.step(current().step());
    }

    /** The decision that sent the request back to this form, and waits for it. */
    Optional<Visit> returnedTo(String form) {
        return run.visits().stream()
                .filter(visit -> visit.isSentBack() && leadsTo(visit, form))
                .reduce((first, last) -> last);
    }

    private boolean leadsTo(Visit visit, String form) {
        return procedure.step(visit.step()).work() instanceof Decision decision
                && decision.exits().stream()
                        .filter(exit ->
                                exit.id().equals(visit.pauses().getLast().exit()))
                        .anyMatch(exit -> exit.next().targets().contains(new ToStep(form)));
    }

    /** The capacity in which the actor may act for one of these roles in this run. */
    Optional<Hat> hat(List<Role> roles) {
        return hat(act.actor(), roles);
    }

    /** The same of somebody else. */
    Optional<Hat> hat(Actor person, List<Role> roles) {
        return roles.stream().flatMap(role -> hat(person, role).stream()).findFirst();
    }

    private Optional<Hat> hat(Actor person, Role role) {
        String unit = run.unitOf(role);
        return person.hats().stream()
                .filter(hat -> hat.unit().equals(unit)
                        && (role.equals(Role.PEMOHON) || hat.role().equals(role)))
                .map(hat -> role.equals(Role.PEMOHON) ? new Hat(hat.unit(), run.role()) : hat)
                .findFirst();
    }

    /** Why nobody of these roles is the actor. */
    Rejection notOneOf(List<Role> roles) {
        return roles.stream()
                .filter(role -> run.unitOf(role) == null)
                .findFirst()
                .<Rejection>map(Rejection.UnitNotChosen::new)
                .orElseGet(() -> new Rejection.NotYours(roles));
    }

    /** The actor's capacity as requesting unit, or as admin. */
    Optional<By> requesterOrAdmin() {
        Optional<By> requester = hat(List.of(Role.PEMOHON)).map(hat -> By.as(act.actor(), hat));
        if (requester.isPresent() || !act.actor().admin()) {
            return requester;
        }
        return Optional.of(new By(act.actor().person(), null, null));
    }

    boolean byProgram() {
        return act.actor().person() == null;
    }
}
