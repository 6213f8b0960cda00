package id.sopan;

import id.sopan.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/**
 * The two last working days before today, so that what the sandbox tells of the past happened while an office is open.
 *
 * @param first in the morning of the earlier one
 * @param second later in the morning of the other
 */
record OfficeDays(Instant first, Instant second) {

    private static final LocalTime MORNING = LocalTime.of(8, 5);
    private static final LocalTime LATER = LocalTime.of(9, 40);

    /** @param calendar by which days are off; where it knows none, Saturdays and Sundays are */
    static OfficeDays before(ZonedDateTime now, WorkingCalendar calendar) {
        LocalDate last = workingDayBefore(now.toLocalDate(), calendar);
        return new OfficeDays(
                workingDayBefore(last, calendar)
                        .atTime(MORNING)
                        .atZone(now.getZone())
                        .toInstant(),
                last.atTime(LATER).atZone(now.getZone()).toInstant());
    }

    private static LocalDate workingDayBefore(LocalDate day, WorkingCalendar calendar) {
        return Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                .filter(before -> isWorkingDay(before, calendar))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWorkingDay(LocalDate day, WorkingCalendar calendar) {
        return calendar.covered().contains(day)
                ? calendar.isWorkingDay(day)
                : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
