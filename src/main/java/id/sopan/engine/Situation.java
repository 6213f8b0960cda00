package id.sopan.engine;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command meets: the run as it is, and who asks. */
record Situation(Procedure procedure, Run run, Act act) {

    /** Why a card of this version no longer counts; null when it does. */
    @Nullable
    Rejection staleness(int version) {
        if (run.end() != null) {
            return Rejection.ended(run);
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
        return visit.in(procedure)
                .exit(visit.pauses().getLast().exit())
                .filter(exit -> exit.next().targets().contains(new ToStep(form)))
                .isPresent();
    }

    /** The capacity in which the actor may act for one of these roles in this run. */
    Optional<By> capacity(List<Role> roles) {
        return capacities(act.actor(), roles).findFirst();
    }

    /** All of somebody's, those in their own right first. */
    Stream<By> capacities(Actor person, List<Role> roles) {
        return Stream.concat(
                capacities(person, roles, by -> by.represents() == null),
                capacities(person, roles, by -> by.represents() != null));
    }

    private Stream<By> capacities(Actor person, List<Role> roles, Predicate<By> wanted) {
        List<By> all = person.capacities().stream().filter(wanted).toList();
        return roles.stream().flatMap(role -> all.stream().flatMap(by -> as(by, role).stream()));
    }

    private Optional<By> as(By by, Role role) {
        if (by.unit() == null || !by.unit().equals(run.unitOf(role))) {
            return Optional.empty();
        }
        if (role.equals(Role.PEMOHON)) {
            return Optional.of(new By(by.person(), by.unit(), run.role(), by.represents()));
        }
        return Optional.of(by).filter(same -> role.equals(same.role()));
    }

    /** Why nobody of these roles is the actor. */
    Rejection notOneOf(List<Role> roles) {
        return roles.stream()
                .filter(role -> run.unitOf(role) == null)
                .findFirst()
                .<Rejection>map(Rejection.UnitNotChosen::new)
                .or(() -> ofAnotherUnit(roles))
                .orElseGet(() -> new Rejection.NotYours(roles));
    }

    private Optional<Rejection> ofAnotherUnit(List<Role> roles) {
        return roles.stream()
                .filter(role -> act.actor().capacities().stream().anyMatch(by -> role.equals(by.role())))
                .flatMap(role ->
                        Stream.ofNullable(run.unitOf(role)).map(unit -> new Rejection.OfAnotherUnit(role, unit)))
                .findFirst()
                .map(Rejection.class::cast);
    }

    /** The actor's capacity as requesting unit, as who asked on its behalf, or as admin. */
    Optional<By> requesterOrAdmin() {
        Optional<By> requester = capacity(List.of(Role.PEMOHON)).or(this::askerOnBehalf);
        if (requester.isPresent() || !act.actor().admin()) {
            return requester;
        }
        return Optional.of(new By(act.actor().person(), null, null));
    }

    /** The actor's capacity as who asked on behalf of the requesting unit. */
    Optional<By> askerOnBehalf() {
        return act.actor().capacities().stream()
                .filter(by -> run.isOnBehalf() && by.equals(run.requester()))
                .findFirst();
    }

    boolean byProgram() {
        return act.actor().person() == null;
    }
}
