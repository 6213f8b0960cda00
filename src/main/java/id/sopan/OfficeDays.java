package id.sopan;

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

    static OfficeDays before(ZonedDateTime now) {
        LocalDate last = workingDayBefore(now.toLocalDate());
        return new OfficeDays(
                workingDayBefore(last).atTime(MORNING).atZone(now.getZone()).toInstant(),
                last.atTime(LATER).atZone(now.getZone()).toInstant());
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                .filter(before -> before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .findFirst()
                .orElseThrow();
    }
}
