package id.sopan.measure;

import id.sopan.calendar.Due;
import id.sopan.calendar.Interval;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the standard of the row that a run is in is being used up. What is told of it changes at marks only: each tenth
 * up to the whole, and a few times after.
 *
 * @param standard of the row
 * @param used of it by now
 * @param told of it when the last mark was reached or something happened to the run, whichever came later
 * @param percent the last mark that was reached, from 0
 * @param at when it was reached
 * @param due when all is, or was, used up; null while the clock stands still before that
 * @param next when the next mark will be reached if nothing happens; null where none will
 */
public record Progress(
        Duration standard,
        Duration used,
        Duration told,
        int percent,
        Instant at,
        @Nullable Due due,
        @Nullable Instant next) {

    /** In percent of the standard; after the last one nothing new is told. */
    private static final List<Integer> MARKS = List.of(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 150, 200, 300, 500);

    private static final int LAST_MARK = MARKS.getLast();

    private static final int WHOLE = 100;

    static Optional<Progress> of(RunClock clock) {
        return clock.run()
                .current()
                .filter(visit -> RowStay.isMeasured(clock.step(visit)))
                .flatMap(visit -> of(clock, visit));
    }

    /** When that share of the standard was, or if nothing happens will be, used up. */
    static Optional<Due> due(RunClock clock, int percent) {
        return clock.run()
                .current()
                .filter(visit -> RowStay.isMeasured(clock.step(visit)))
                .flatMap(visit -> reached(clock, visit, percent));
    }

    private static Optional<Due> reached(RunClock clock, Visit visit, int percent) {
        RowStay stay = clock.stay(visit);
        return clock.standard(stay)
                .flatMap(standard -> new Course(clock, stay, visit).reached(share(standard, percent)));
    }

    private static Optional<Progress> of(RunClock clock, Visit visit) {
        RowStay stay = clock.stay(visit);
        return clock.standard(stay).map(standard -> new Course(clock, stay, visit).progress(standard));
    }

    /** How much of the standard is used up, in percent, rounded down; the last mark where it {@linkplain #isBeyondMarks is more}. */
    public int share() {
        return (int) Math.min(LAST_MARK, used.toMillis() * WHOLE / standard.toMillis());
    }

    /** Whether more is used up than the last mark. */
    public boolean isBeyondMarks() {
        return isMoreThan(LAST_MARK);
    }

    /** Whether more than so many percent of the standard are used up. */
    public boolean isMoreThan(int percent) {
        return used.compareTo(share(standard, percent)) > 0;
    }

    public boolean isOver() {
        return percent >= WHOLE;
    }

    /** Whether the clock of the step runs, and there is a time by which it should be done. */
    public boolean isRunning() {
        return due != null;
    }

    /** What is left of the standard: while the clock runs, as it was at the last mark or when something happened. */
    public Duration left() {
        return isOver() ? Duration.ZERO : standard.minus(isRunning() ? told : used);
    }

    private static Duration share(Duration standard, int percent) {
        return standard.multipliedBy(percent).dividedBy(WHOLE);
    }

    /** The parts of the stay in which time runs, each by the calendar of its visit. */
    private record Course(RunClock clock, RowStay stay, Visit current) {

        private record Part(Interval span, WorkingCalendar calendar) {}

        Progress progress(Duration standard) {
            Duration used = clock.working(stay.visits()).measured();
            int percent = MARKS.stream()
                    .filter(mark -> share(standard, mark).compareTo(used) <= 0)
                    .reduce(0, (before, mark) -> mark);
            Instant at = reached(share(standard, percent))
                    .flatMap(Due::instant)
                    .orElse(stay.visits().getFirst().opened());
            Instant next = MARKS.stream()
                    .filter(mark -> mark > percent)
                    .findFirst()
                    .flatMap(mark -> reached(share(standard, mark)))
                    .flatMap(Due::instant)
                    .orElse(null);
            return new Progress(
                    standard,
                    used,
                    told(share(standard, percent)),
                    percent,
                    at,
                    reached(standard).orElse(null),
                    next);
        }

        private Duration told(Duration atMark) {
            RunClock then = new RunClock(
                    clock.run(),
                    clock.procedure(),
                    clock.calendars(),
                    clock.run().lastAt());
            Duration atLast = then.working(stay.visits()).measured();
            return atLast.compareTo(atMark) > 0 ? atLast : atMark;
        }

        /** When so much is measured, be it in time to come; empty where the clock stands still before. */
        private Optional<Due> reached(Duration amount) {
            Duration needed = amount;
            for (Part part : past()) {
                Duration worked = part.calendar()
                        .workingTime(part.span().from(), part.span().to());
                if (worked.compareTo(needed) >= 0) {
                    return Optional.of(part.calendar().due(part.span().from(), needed));
                }
                needed = needed.minus(worked);
            }
            if (current.isPaused()) {
                return Optional.empty();
            }
            Instant from = clock.now().isBefore(current.opened()) ? current.opened() : clock.now();
            return Optional.of(clock.calendar(current).due(from, needed));
        }

        private List<Part> past() {
            List<Part> parts = new ArrayList<>();
            for (Visit visit : stay.visits()) {
                WorkingCalendar calendar = clock.calendar(visit);
                VisitTime.running(visit, clock.step(visit), clock.end(visit))
                        .parts()
                        .forEach(span -> parts.add(new Part(span, calendar)));
            }
            return parts;
        }
    }
}
