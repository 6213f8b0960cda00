package id.sopan.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

/** When people of a generated office act: on weekdays from 07.30 to 16.00 in their zone, with breaks of nobody. */
record OfficeHours(ZoneId zone) {

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(16, 0);

    /** The instant itself where the office is open, else some minutes after it opens next. */
    Instant open(Instant instant, Random random) {
        ZonedDateTime at = instant.atZone(zone);
        if (at.toLocalTime().isAfter(CLOSES)) {
            at = at.plusDays(1).with(OPENS);
        } else if (at.toLocalTime().isBefore(OPENS)) {
            at = at.with(OPENS);
        } else if (isWeekday(at)) {
            return instant;
        }
        while (!isWeekday(at)) {
            at = at.plusDays(1).with(OPENS);
        }
        return at.plusSeconds(random.nextInt(5_400)).toInstant();
    }

    private static boolean isWeekday(ZonedDateTime at) {
        return at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
