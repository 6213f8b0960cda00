package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.RunTime;
import id.sopan.procedure.Procedure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The standard time of the row that a run is in, while its clock runs.
 *
 * @param standard of the row, held against the sum of its steps
 * @param calendar in which it counts
 */
record StandardTime(
        Run run,
        Procedure procedure,
        Visit visit,
        int nomor,
        Duration standard,
        WorkingCalendar calendar,
        Instant now) {

    /** Empty where the row has none. */
    static Optional<StandardTime> of(Run run, Procedure procedure, Visit visit, WorkingCalendar calendar, Instant now) {
        int nomor = procedure.step(visit.step()).nomor();
        return Optional.ofNullable(procedure.row(nomor).mutuBaku().waktu())
                .map(Duration::ofMinutes)
                .map(standard -> new StandardTime(run, procedure, visit, nomor, standard, calendar, now));
    }

    /**
     * When that share is, or was, used up: within this visit, as far as nothing happens; empty where the calendar does
     * not reach so far.
     */
    Optional<Instant> used(int percent) {
        Duration share = standard.multipliedBy(percent).dividedBy(Marks.BREACH);
        Duration measured = measured(now);
        return measured.compareTo(share) < 0
                ? calendar.due(now, share.minus(measured)).instant()
                : Optional.of(passed(share));
    }

    /** The first second at which so much was measured; measured time never shrinks. */
    private Instant passed(Duration share) {
        long before = visit.opened().getEpochSecond() - 1;
        long after = now.getEpochSecond();
        while (after - before > 1) {
            long middle = (before + after) / 2;
            if (measured(Instant.ofEpochSecond(middle)).compareTo(share) < 0) {
                before = middle;
            } else {
                after = middle;
            }
        }
        Instant second = Instant.ofEpochSecond(after);
        return second.isBefore(visit.opened()) ? visit.opened() : second;
    }

    private Duration measured(Instant at) {
        return RunTime.ofRow(run, procedure, nomor, at, calendar::workingTime).measured();
    }
}
