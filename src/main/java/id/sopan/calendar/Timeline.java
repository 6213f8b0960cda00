package id.sopan.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Working seconds of consecutive days, summed up beforehand, so that each question costs little more than a look-up.
 * Instants are local: seconds since 1970-01-01T00:00 on the wall.
 */
final class Timeline {

    static final int DAY = 86_400;
    private static final int[] OFF = {};

    private final long firstDay;
    private final int[][] parts;
    /** {@code before[i]}: working seconds before day i; one more than there are days. */
    private final long[] before;

    Timeline(CalendarData data) {
        firstDay = data.covered().first().toEpochDay();
        int days = data.covered().days();
        parts = new int[days][];
        before = new long[days + 1];
        for (int i = 0; i < days; i++) {
            DayHours hours = data.worked(LocalDate.ofEpochDay(firstDay + i));
            parts[i] = hours == null ? OFF : hours.parts();
            before[i + 1] = before[i] + within(parts[i], DAY);
        }
    }

    /** Whether the day is known and worked on. */
    boolean isWorked(LocalDate date) {
        long day = date.toEpochDay() - firstDay;
        return day >= 0 && day < parts.length && parts[(int) day] != OFF;
    }

    /** The first day from this one on that is known and worked on. */
    Optional<LocalDate> workedFrom(LocalDate date) {
        for (int day = Math.clamp(date.toEpochDay() - firstDay, 0, parts.length); day < parts.length; day++) {
            if (parts[day] != OFF) return Optional.of(LocalDate.ofEpochDay(firstDay + day));
        }
        return Optional.empty();
    }

    /** Working seconds from the first day up to this local second. */
    long worked(long second) {
        long day = Math.floorDiv(second, DAY) - firstDay;
        if (day < 0) return 0;
        if (day >= parts.length) return before[parts.length];
        return before[(int) day] + within(parts[(int) day], Math.floorMod(second, DAY));
    }

    /** Whether there are that many working seconds in all. */
    boolean reaches(long worked) {
        return worked <= before[parts.length];
    }

    /**
     * The earliest local second with that much work before it.
     *
     * @param worked more than 0, and not more than there is
     */
    long reach(long worked) {
        int low = 0;
        int high = parts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < worked) low = middle + 1;
            else high = middle;
        }
        int day = low - 1;
        return (firstDay + day) * DAY + reach(parts[day], worked - before[day]);
    }

    private static long reach(int[] parts, long worked) {
        long left = worked;
        for (int i = 0; i < parts.length; i += 2) {
            int length = parts[i + 1] - parts[i];
            if (left <= length) return parts[i] + left;
            left -= length;
        }
        throw new IllegalArgumentException(worked + " s are more than the day has");
    }

    private static long within(int[] parts, int second) {
        long worked = 0;
        for (int i = 0; i < parts.length && parts[i] < second; i += 2) {
            worked += Math.min(second, parts[i + 1]) - parts[i];
        }
        return worked;
    }
}
