package id.sopan.measure;

import id.sopan.calendar.Due;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run's time by the calendars that are in force.
 *
 * @param now up to where open visits count; never before what the journal tells of last, so that no figure shrinks or
 *     turns negative where the machine's clock is put back
 * @param faults each time that the machine's clock was noticed to be wrong
 */
public record RunClock(Run run, Procedure procedure, UnitCalendars calendars, Instant now, List<ClockFault> faults) {

    /** A message's date, by Telegram's clock, may be so much later than the machine's. */
    private static final Duration SAME = Duration.ofMinutes(2);

    public RunClock {
        now = now.isBefore(run.lastAt()) ? run.lastAt() : now;
        faults = List.copyOf(faults);
    }

    /** Where nobody is told of the machine's clock. */
    public RunClock(Run run, Procedure procedure, UnitCalendars calendars, Instant now) {
        this(run, procedure, calendars, now, List.of());
    }

    /** As it stood when the minute began, so that within a minute nothing that it tells changes by itself. */
    public RunClock toTheMinute() {
        return new RunClock(run, procedure, calendars, now.truncatedTo(ChronoUnit.MINUTES), faults);
    }

    /** That of the unit that acts. */
    public WorkingCalendar calendar(Visit visit) {
        return calendars.of(unit(visit).orElse(null));
    }

    /** That acts; empty where none is chosen. */
    public Optional<String> unit(Visit visit) {
        return ActingUnit.of(visit, step(visit), run::unitOf);
    }

    public VisitTime wall(Visit visit) {
        return VisitTime.of(visit, step(visit), now, Clock.WALL);
    }

    public VisitTime working(Visit visit) {
        return VisitTime.of(visit, step(visit), now, calendar(visit)::workingTime);
    }

    public VisitTime working(Collection<Visit> visits) {
        return visits.stream().map(this::working).reduce(VisitTime.NONE, VisitTime::plus);
    }

    /** Each stay in a numbered row, in order. */
    public List<RowStay> stays() {
        return RowStay.of(run.visits(), procedure);
    }

    /** The stay that this visit is part of. */
    public RowStay stay(Visit visit) {
        return stays().stream()
                .filter(stay -> stay.visits().contains(visit))
                .findFirst()
                .orElseThrow();
    }

    /** What the row is held against; empty where the procedure has no standard for it, or only others work there. */
    public Optional<Duration> standard(RowStay stay) {
        return stay.isMeasured(procedure)
                ? Optional.ofNullable(stay.version(procedure).row(stay.nomor()).waktu())
                        .map(Duration::ofMinutes)
                : Optional.empty();
    }

    /** Whether it was done within its standard; empty where it has none, or still goes on and is not beyond it. */
    public Optional<Verdict> verdict(RowStay stay) {
        return standard(stay)
                .map(standard -> Verdict.of(working(stay.visits()).measured(), standard, isCovered(stay)))
                .filter(verdict -> stay.isDone() || verdict == Verdict.BEYOND);
    }

    private boolean isCovered(RowStay stay) {
        return stay.visits().stream().allMatch(visit -> VisitTime.isCovered(visit, step(visit), now, calendar(visit)));
    }

    /** The sum of the standards on the path that the run took; those of its sub-runs are theirs to add. */
    public Duration standards() {
        return stays().stream()
                .map(stay -> standard(stay).orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** How the standard of the row that it is in is being used up; empty where none counts now. */
    public Optional<Progress> progress() {
        return Progress.of(this);
    }

    /**
     * When that many percent of the standard of the row that it is in were used up, or will be if nothing happens; empty
     * where none counts now, its clock stands still before, or the calendar does not reach so far.
     */
    public Optional<Instant> used(int percent) {
        return due(percent).flatMap(Due::instant);
    }

    /** The same, and whether it is the calendar that does not reach so far; empty where none counts now or its clock stands still. */
    public Optional<Due> due(int percent) {
        return Progress.due(this, percent);
    }

    public Ledger ledger(Visit visit) {
        return Ledger.of(this, visit);
    }

    /** Whether the calendar knows all days of the visit. */
    public boolean isCovered(Visit visit) {
        Instant end = end(visit);
        return !visit.opened().isBefore(end) || calendar(visit).covers(visit.opened(), end);
    }

    /** Why the visit may be measured wrong; empty where its end was entered late, with its real time. */
    public Optional<ClockFault> fault(Visit visit) {
        boolean late = visit.closing() != null && visit.closing().late() != null;
        return late
                ? Optional.empty()
                : faults.stream()
                        .filter(fault -> fault.touches(visit.opened(), end(visit), isRaised(visit)))
                        .findFirst();
    }

    /** Whether its end is what the journal had come to, since the machine's clock was before that. */
    private boolean isRaised(Visit visit) {
        Instant end = end(visit);
        return visit.closing() == null
                ? end.equals(run.lastAt())
                : run.journal().stream()
                        .filter(entry -> entry.event().happens())
                        .anyMatch(entry ->
                                entry.at().equals(end) && entry.recordedAt().isBefore(end.minus(SAME)));
    }

    /** When it was over; of an open one up to where it counts. */
    public Instant end(Visit visit) {
        return visit.closing() == null
                ? now
                : Objects.requireNonNull(visit.closing()).at();
    }

    Step step(Visit visit) {
        return visit.in(procedure);
    }
}
