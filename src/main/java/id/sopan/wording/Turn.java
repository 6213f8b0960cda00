package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.RowStay;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Who must act on a run now. */
public record Turn(Run run, Step step, Visit visit) {

    /** Empty once the run has ended. */
    public static Optional<Turn> of(Run run, Procedure procedure) {
        return run.current().map(visit -> new Turn(run, visit.in(procedure), visit));
    }

    /** Roles of which somebody must act; none while a sub-run works. */
    public List<Role> roles() {
        return step.awaits(visit.approvals().size());
    }

    /** Whether it is for whoever asked alone to go on. */
    public boolean isRequesters() {
        return roles().equals(List.of(Role.PEMOHON));
    }

    /**
     * The standard time that whoever must act has to keep: that of their row, but of a requester one that is written at the step
     * itself. Empty where there is none, or the time of the step does not count.
     */
    public Optional<Duration> standard(Procedure procedure) {
        boolean theirs = !isRequesters() || step.mutuBaku().waktu() != null;
        return Optional.ofNullable(procedure.row(step.nomor()).waktu())
                .filter(waktu -> theirs && RowStay.isMeasured(step))
                .map(Duration::ofMinutes);
    }

    /** Ids of the units of those roles, as far as they are chosen. */
    public List<String> units() {
        return unitsOf(roles());
    }

    List<String> unitsOf(List<Role> roles) {
        return roles.stream()
                .map(run::unitOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Roles that must act, but it is not said yet by which unit. */
    public List<Role> unchosen() {
        return step.engages(visit.approvals().size()).stream()
                .filter(role -> !role.equals(Role.PEMOHON) && run.unitOf(role) == null)
                .toList();
    }

    /** Since when it is theirs: it may have come back in between, or somebody went before them. */
    public Instant since() {
        if (place() > 0) {
            return visit.approvals().getLast().at();
        }
        return visit.pauses().isEmpty()
                ? visit.opened()
                : Objects.requireNonNullElse(visit.pauses().getLast().until(), visit.opened());
    }

    /** Which voice in a sequence it is the turn of; 0 elsewhere. */
    int place() {
        return isSequence() ? visit.approvals().size() : 0;
    }

    /** Whose turn it is in a sequence; empty elsewhere. */
    public Optional<Role> inSequence() {
        return isSequence() ? roles().stream().findFirst() : Optional.empty();
    }

    private boolean isSequence() {
        return step.work() instanceof Decision decision
                && decision.approvals() != null
                && !decision.approvals().sequence().isEmpty();
    }
}
