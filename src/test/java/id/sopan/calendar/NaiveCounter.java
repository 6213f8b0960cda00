package id.sopan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts working time by looking at each minute, from tables of its own; slow, and easy to believe. */
final class NaiveCounter {

    private static final Set<LocalDate> OFF = Arrays.stream(("2026-01-01 2026-01-16 2026-02-17 2026-03-19 2026-03-21"
                            + " 2026-03-22 2026-04-03 2026-04-05 2026-05-01 2026-05-14 2026-05-27 2026-05-31 2026-06-01"
                            + " 2026-06-16 2026-08-17 2026-08-25 2026-12-25 2026-02-16 2026-03-18 2026-03-20 2026-03-23"
                            + " 2026-03-24 2026-05-15 2026-05-28 2026-12-24"
                            + " 2027-01-01 2027-01-05 2027-02-06 2027-03-08 2027-03-10 2027-03-11 2027-03-26 2027-03-28"
                            + " 2027-05-01 2027-05-06 2027-05-17 2027-05-20 2027-06-01 2027-06-06 2027-08-15 2027-08-17"
                            + " 2027-12-25 2027-12-26 2027-02-05 2027-03-09 2027-03-12 2027-03-15 2027-03-25 2027-05-18"
                            + " 2027-05-19 2027-12-24")
                    .split(" "))
            .map(LocalDate::parse)
            .collect(Collectors.toSet());

    private static final List<Month> RAMADAN =
            List.of(Month.of("2026-02-19", "2026-03-20"), Month.of("2027-02-08", "2027-03-09"));

    private static final List<Hours> DAY = List.of(Hours.of("07:30", "12:00"), Hours.of("13:00", "16:00"));
    private static final List<Hours> FRIDAY = List.of(Hours.of("07:30", "11:30"), Hours.of("13:00", "16:30"));
    private static final List<Hours> DAY_IN_RAMADAN = List.of(Hours.of("08:00", "12:00"), Hours.of("12:30", "15:00"));
    private static final List<Hours> FRIDAY_IN_RAMADAN =
            List.of(Hours.of("08:00", "11:30"), Hours.of("12:30", "15:30"));

    private NaiveCounter() {}

    /** @param from on a whole minute, as all instants here */
    static long minutes(Instant from, Instant to, List<Interval> pauses, ZoneId zone) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            Instant now = minute;
            boolean paused = pauses.stream().anyMatch(pause -> !now.isBefore(pause.from()) && now.isBefore(pause.to()));
            if (!paused && isWorking(LocalDateTime.ofInstant(minute, zone))) minutes++;
        }
        return minutes;
    }

    /** The first minute from the start on at which that many have been worked. */
    static Instant due(Instant start, long minutes, ZoneId zone) {
        Instant now = start;
        for (long left = minutes; left > 0; now = now.plusSeconds(60)) {
            if (isWorking(LocalDateTime.ofInstant(now, zone))) left--;
        }
        return now;
    }

    static boolean isOff(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return OFF.contains(date) || day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static boolean isWorking(LocalDateTime at) {
        LocalDate date = at.toLocalDate();
        if (isOff(date)) return false;
        LocalTime time = at.toLocalTime();
        return hours(date).stream().anyMatch(hours -> hours.contain(time));
    }

    private static List<Hours> hours(LocalDate date) {
        boolean friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
        if (RAMADAN.stream().anyMatch(month -> month.contains(date))) {
            return friday ? FRIDAY_IN_RAMADAN : DAY_IN_RAMADAN;
        }
        return friday ? FRIDAY : DAY;
    }

    private record Hours(LocalTime from, LocalTime to) {

        private static Hours of(String from, String to) {
            return new Hours(LocalTime.parse(from), LocalTime.parse(to));
        }

        private boolean contain(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    private record Month(LocalDate first, LocalDate last) {

        private static Month of(String first, String last) {
            return new Month(LocalDate.parse(first), LocalDate.parse(last));
        }

        private boolean contains(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }
}
