package id.sopan.measure;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayHours;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.WeekHours;
import id.sopan.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calendars for tests: the regular hours of 2026 and 2027, without Ramadan. */
public final class Weeks {

    private Weeks() {}

    public static WorkingCalendar in(ZoneId zone) {
        return in(zone, "test");
    }

    static WorkingCalendar in(ZoneId zone, String version, DayOff... daysOff) {
        Map<LocalDate, DayOff> off = new HashMap<>();
        List.of(daysOff).forEach(day -> off.put(day.date(), day));
        DateRange covered = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));
        return new WorkingCalendar(new CalendarData(covered, hours(), hours(), List.of(), off), zone, version);
    }

    private static WeekHours hours() {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            days.put(day, day(16, 0, LocalTime.of(12, 0)));
        }
        days.put(DayOfWeek.FRIDAY, day(16, 30, LocalTime.of(11, 30)));
        return new WeekHours("Peraturan Presiden 21/2023", days);
    }

    private static DayHours day(int hour, int minute, LocalTime noon) {
        return new DayHours(
                LocalTime.of(7, 30),
                LocalTime.of(hour, minute),
                List.of(new DayHours.Break(noon, LocalTime.of(13, 0))));
    }
}
