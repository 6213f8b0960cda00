package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When a chat is told its weekly summary.
 *
 * @param day on which it is due; where that is off, the next working day
 * @param since nothing that was due up to then is told
 */
public record Recap(boolean on, DayOfWeek day, LocalTime time, Instant since) {

    /** A day can be moved that far by a long leave. */
    static final int WEEKS = 5;

    public static Recap usual(Instant since) {
        return new Recap(true, DayOfWeek.MONDAY, LocalTime.of(8, 0), since);
    }

    public Recap on(boolean on) {
        return new Recap(on, day, time, since);
    }

    public Recap on(DayOfWeek day) {
        return new Recap(on, day, time, since);
    }

    public Recap at(LocalTime time) {
        return new Recap(on, day, time, since);
    }

    Recap since(Instant since) {
        return new Recap(on, day, time, since);
    }

    /**
     * The periods of the summaries that were due last, the older first: more than one where days off have moved them to
     * the same working day; none where none was due since it is switched on.
     */
    List<Period> due(WorkingCalendar calendar, Instant now) {
        LocalDate last = calendar.date(now).with(TemporalAdjusters.previousOrSame(day));
        return weeksUpTo(last)
                .map(date -> instant(date, calendar))
                .filter(instant -> !instant.isAfter(now))
                .findFirst()
                .filter(instant -> on && instant.isAfter(since))
                .map(instant -> weeksUpTo(last)
                        .filter(date -> instant(date, calendar).equals(instant))
                        .sorted()
                        .map(Period::weekBefore)
                        .toList())
                .orElse(List.of());
    }

    /** The newest first. */
    private static Stream<LocalDate> weeksUpTo(LocalDate last) {
        return IntStream.range(0, 2 * WEEKS).mapToObj(last::minusWeeks);
    }

    /** When the next one is due after that; empty where it is switched off. */
    Optional<Instant> next(WorkingCalendar calendar, Instant after) {
        LocalDate first =
                calendar.date(after).with(TemporalAdjusters.previousOrSame(day)).minusWeeks(WEEKS);
        Instant later = after.isAfter(since) ? after : since;
        return IntStream.rangeClosed(0, 2 * WEEKS)
                .mapToObj(first::plusWeeks)
                .map(date -> instant(date, calendar))
                .filter(instant -> on && instant.isAfter(later))
                .findFirst();
    }

    private Instant instant(LocalDate date, WorkingCalendar calendar) {
        return calendar.workingDayFrom(date)
                .orElse(date)
                .atTime(time)
                .atZone(calendar.zone())
                .toInstant();
    }
}
