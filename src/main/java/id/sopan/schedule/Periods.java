package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The periods of a calendar that something recurs by: whole months from January, weeks from Monday, days.
 *
 * @param every such as {@code P1M}, {@code P3M}, {@code P1Y}, {@code P1W}; several weeks or days are counted from
 *     Monday, 5 January 1970
 */
record Periods(Period every, WorkingCalendar calendar) {

    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    static Periods of(String every, WorkingCalendar calendar) {
        return new Periods(Period.parse(every), calendar);
    }

    /** The first day of the period that this day lies in. */
    LocalDate first(LocalDate day) {
        long months = every.toTotalMonths();
        if (months > 0) {
            long index = Math.floorDiv(ChronoUnit.MONTHS.between(YearMonth.of(1970, 1), YearMonth.from(day)), months);
            return YearMonth.of(1970, 1).plusMonths(index * months).atDay(1);
        }
        long days = ChronoUnit.DAYS.between(MONDAY, MONDAY.plus(every));
        return MONDAY.plusDays(Math.floorDiv(ChronoUnit.DAYS.between(MONDAY, day), days) * days);
    }

    LocalDate after(LocalDate first) {
        return first.plus(every);
    }

    /**
     * The last period before this one that does not open together with it, as one does that is all days off.
     *
     * @param earliest none that was over before that day is looked for
     */
    Optional<LocalDate> before(LocalDate first, LocalDate earliest) {
        Optional<Instant> opening = opening(first);
        return Stream.iterate(first.minus(every), period -> period.minus(every))
                .takeWhile(period -> after(period).isAfter(earliest))
                .filter(period -> !opening(period).equals(opening))
                .findFirst();
    }

    /** The opening of the first working day of the period, or after it where it has none. */
    Optional<Instant> opening(LocalDate first) {
        return calendar.workingDayFrom(first)
                .flatMap(day ->
                        calendar.workingFrom(day.atStartOfDay(calendar.zone()).toInstant()));
    }
}
