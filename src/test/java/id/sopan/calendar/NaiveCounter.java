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
        boolean friday = date.getDayOfWeek() == DayOfWeek.FRIDAY;
        if (isRamadan(date)) {
            return friday
                    ? in(at, "08:00", "11:30") || in(at, "12:30", "15:30")
                    : in(at, "08:00", "12:00") || in(at, "12:30", "15:00");
        }
        return friday
                ? in(at, "07:30", "11:30") || in(at, "13:00", "16:30")
                : in(at, "07:30", "12:00") || in(at, "13:00", "16:00");
    }

    private static boolean isRamadan(LocalDate date) {
        return between(date, "2026-02-19", "2026-03-20") || between(date, "2027-02-08", "2027-03-09");
    }

    private static boolean between(LocalDate date, String first, String last) {
        return !date.isBefore(LocalDate.parse(first)) && !date.isAfter(LocalDate.parse(last));
    }

    private static boolean in(LocalDateTime at, String from, String to) {
        LocalTime time = at.toLocalTime();
        return !time.isBefore(LocalTime.parse(from)) && time.isBefore(LocalTime.parse(to));
    }
}
