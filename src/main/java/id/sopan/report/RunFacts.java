package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.History;
import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import id.sopan.measure.Clock;
import id.sopan.measure.RowStay;
import id.sopan.measure.SentBack;
import id.sopan.measure.UnitCalendars;
import id.sopan.measure.Verdict;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one run contributes to the figures of a period.
 *
 * @param requested whether it was asked for in the period
 * @param ending with which it ended in the period; null where it did not
 * @param open at its end; not what had ended by then and was reopened later
 * @param reopened whether it ended in the period and was reopened after it
 * @param done stays in rows that were done in the period
 * @param spent what of the period each row has taken; without a form that another step sent back to: that is
 *     the other step's pause
 * @param waits where it stood at the end of the period; null where it was not open then, or a sub-run worked
 * @param delegated whether a sub-run worked then
 */
record RunFacts(
        History run,
        boolean requested,
        @Nullable Ending ending,
        boolean open,
        boolean reopened,
        List<Done> done,
        List<Spent> spent,
        @Nullable Waits waits,
        boolean delegated) {

    /**
     * @param standard in minutes; null where the row has none
     * @param measured queue and handling, in working time
     * @param covered whether the calendar knows all days of it
     */
    record Done(
            RowKey row, String definition, @Nullable Integer standard, Duration measured, boolean covered, Instant at) {

        /** Null where there is no standard. */
        @Nullable
        Verdict verdict() {
            return standard == null ? null : Verdict.of(measured, Duration.ofMinutes(standard), covered);
        }
    }

    /**
     * @param standard as with {@link Done}
     * @param since when the stay began
     */
    record Spent(RowKey row, String definition, @Nullable Integer standard, VisitTime time, Instant since) {}

    /**
     * @param roles of which somebody must act, their ids
     * @param units that have the one role there is, their ids; empty where there are several
     * @param unchosen whether no unit was chosen yet for any of them
     * @param overdue whether the standard of the row is used up, and the step is one that counts for it
     */
    record Waits(
            RowKey row,
            String definition,
            List<String> roles,
            List<String> units,
            boolean unchosen,
            Duration working,
            boolean overdue) {}

    /** @param now where {@code to} is still to come, time is counted up to this */
    static RunFacts of(
            History run, Procedure procedure, UnitCalendars calendars, Instant from, Instant to, Instant now) {
        RunFacts brief = brief(run, procedure, calendars, from, to);
        return new RunFacts(
                run,
                brief.requested,
                brief.ending,
                brief.open,
                brief.reopened,
                brief.done,
                spent(run, procedure, calendars, from, to.isAfter(now) ? now : to),
                brief.open ? StandsAt.of(run, procedure, calendars, to, now) : null,
                brief.open && StandsAt.isDelegated(run, procedure, to));
    }

    /** Without where time went and for whom it waited. */
    static RunFacts brief(History run, Procedure procedure, UnitCalendars calendars, Instant from, Instant to) {
        List<Done> done = new ArrayList<>();
        for (RowStay stay : RowStay.of(run.visits(), procedure)) {
            Visit.Closing closing = stay.done();
            if (closing != null && isIn(closing.at(), from, to) && stay.isMeasured(procedure)) {
                done.add(done(run, procedure, calendars, stay, closing.at()));
            }
        }
        Optional<Instant> undone = Reopening.ended(run, procedure, to);
        return new RunFacts(
                run,
                isIn(run.submitted(procedure), from, to),
                run.ended() != null && isIn(run.ended(), from, to) ? run.ending() : null,
                run.isOpenAt(to) && undone.isEmpty(),
                undone.filter(ended -> isIn(ended, from, to)).isPresent(),
                done,
                List.of(),
                null,
                false);
    }

    private static boolean isIn(Instant instant, Instant from, Instant to) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    private static Done done(History run, Procedure procedure, UnitCalendars calendars, RowStay stay, Instant at) {
        Duration measured = Duration.ZERO;
        boolean covered = true;
        for (Visit visit : stay.visits()) {
            Step step = visit.in(procedure);
            WorkingCalendar calendar = calendar(run, visit, step, calendars);
            // A visit that was done is counted up to its own closing
            measured = measured.plus(VisitTime.of(visit, step, visit.opened(), calendar::workingTime)
                    .measured());
            covered &= VisitTime.isCovered(visit, step, visit.opened(), calendar);
        }
        Procedure version = stay.version(procedure);
        Integer standard = version.row(stay.nomor()).waktu();
        return new Done(new RowKey(run.procedure(), stay.nomor()), version.hash(), standard, measured, covered, at);
    }

    private static List<Spent> spent(
            History run, Procedure procedure, UnitCalendars calendars, Instant from, Instant to) {
        List<Spent> spent = new ArrayList<>();
        for (Visit visit : run.visits()) {
            boolean later = visit.closing() == null || visit.closing().at().isAfter(from);
            Step step = visit.in(procedure);
            if (later && visit.opened().isBefore(to) && !SentBack.isTo(visit, step, run.visits())) {
                Clock clock = within(calendar(run, visit, step, calendars)::workingTime, from, to);
                VisitTime time = VisitTime.of(visit, step, to, clock);
                if (!time.equals(VisitTime.NONE)) {
                    Procedure version = visit.version(procedure);
                    Integer standard = version.row(step.nomor()).waktu();
                    spent.add(new Spent(
                            new RowKey(run.procedure(), step.nomor()), version.hash(), standard, time, visit.opened()));
                }
            }
        }
        return spent;
    }

    /** That counts nothing outside of the period. */
    static Clock within(Clock clock, Instant from, Instant to) {
        return (start, end) -> {
            Instant first = start.isBefore(from) ? from : start;
            Instant last = end.isAfter(to) ? to : end;
            return first.isBefore(last) ? clock.between(first, last) : Duration.ZERO;
        };
    }

    static WorkingCalendar calendar(History run, Visit visit, Step step, UnitCalendars calendars) {
        return calendars.of(ActingUnit.of(visit, step, run::unitOf).orElse(null));
    }
}
