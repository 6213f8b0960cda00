package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.History;
import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import id.sopan.measure.Clock;
import id.sopan.measure.RowStay;
import id.sopan.measure.UnitCalendars;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For whom a run waited at an instant: the roles, not the person. As its card says: for the requesting unit while that is asked, and
 * since then.
 */
final class StandsAt {

    private StandsAt() {}

    /**
     * Null where a sub-run worked, which is a run of its own.
     *
     * @param now where {@code at} is still to come, time is counted up to this
     */
    static RunFacts.@Nullable Waits of(
            History run, Procedure procedure, UnitCalendars calendars, Instant at, Instant now) {
        Visit visit = visit(run, at);
        Step step = visit.in(procedure);
        if (step.work() instanceof Subrun) {
            return null;
        }
        Visit.Hold asked = visit.questionAt(at);
        WorkingCalendar calendar =
                asked == null ? RunFacts.calendar(run, visit, step, calendars) : calendars.of(run.unit());
        Instant until = at.isAfter(now) ? now : at;
        List<Role> roles = asked == null ? roles(run, visit, step, at) : List.of(Role.PEMOHON);
        return new RunFacts.Waits(
                new RowKey(run.procedure(), step.nomor()),
                visit.version(procedure).hash(),
                roles.stream().map(Role::id).toList(),
                roles.size() == 1
                        ? Stream.ofNullable(run.unitOf(roles.getFirst())).toList()
                        : List.of(),
                !roles.isEmpty() && roles.stream().allMatch(role -> run.unitOf(role) == null),
                calendar.workingTime(asked == null ? visit.opened() : asked.from(), until),
                isOverdue(run, procedure, calendars, visit, until));
    }

    /** Whether a sub-run worked at an instant at which the run was open. */
    static boolean isDelegated(History run, Procedure procedure, Instant at) {
        return visit(run, at).in(procedure).work() instanceof Subrun;
    }

    /** The number of the row in which an open run stood at an instant. */
    static int row(History run, Procedure procedure, Instant at) {
        return visit(run, at).in(procedure).nomor();
    }

    /**
     * Where an open run stood. What was entered late had closed its step before the next one opened: it stood in the
     * next one, though nobody could know.
     */
    private static Visit visit(History run, Instant at) {
        return current(run, at)
                .or(() -> run.visits().stream()
                        .filter(visit -> !visit.opened().isBefore(at))
                        .findFirst())
                .orElseGet(() -> run.visits().getLast());
    }

    /** The last one open: those before it were sent back. */
    private static Optional<Visit> current(History run, Instant at) {
        return run.visits().reversed().stream()
                .filter(visit -> isOpen(visit, at))
                .findFirst();
    }

    /** Those whose turn it is; where somebody has it in hand, those of their unit. */
    private static List<Role> roles(History run, Visit open, Step step, Instant at) {
        // How many of a sequence have approved stands in the journal alone
        List<Role> awaited = step.work() instanceof Decision ? step.acts() : step.awaits(0);
        Optional<String> unit = isInHand(open, at) ? ActingUnit.of(open) : Optional.empty();
        List<Role> theirs = awaited.stream()
                .filter(role -> unit.isPresent() && unit.get().equals(run.unitOf(role)))
                .toList();
        return theirs.isEmpty() ? awaited : theirs;
    }

    private static boolean isInHand(Visit visit, Instant at) {
        return visit.takings().stream()
                .anyMatch(taking -> !taking.at().isAfter(at)
                        && (taking.until() == null || !taking.until().isBefore(at)));
    }

    /** Not where it stands in a step that only waits. */
    private static boolean isOverdue(
            History run, Procedure procedure, UnitCalendars calendars, Visit open, Instant until) {
        if (!RowStay.isMeasured(open.in(procedure))) {
            return false;
        }
        RowStay stay = RowStay.of(run.visits(), procedure).stream()
                .filter(one -> one.visits().contains(open))
                .findFirst()
                .orElseThrow();
        Integer standard = stay.version(procedure).row(stay.nomor()).waktu();
        if (standard == null) {
            return false;
        }
        Duration measured = Duration.ZERO;
        for (Visit visit : stay.visits()) {
            Step step = visit.in(procedure);
            Clock clock =
                    RunFacts.within(RunFacts.calendar(run, visit, step, calendars)::workingTime, run.since(), until);
            measured = measured.plus(VisitTime.of(visit, step, until, clock).measured());
        }
        return measured.compareTo(Duration.ofMinutes(standard)) > 0;
    }

    static boolean isOpen(Visit visit, Instant at) {
        return visit.opened().isBefore(at)
                && (visit.closing() == null || !visit.closing().at().isBefore(at));
    }
}
