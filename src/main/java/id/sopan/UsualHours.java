package id.sopan;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayHours;
import id.sopan.calendar.WeekHours;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.schedule.WorkingHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hours of Peraturan Presiden 21/2023, each unit's in its own zone; no days off but weekends. */
final class UsualHours implements WorkingHours {

    private static final DateRange COVERED = new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    private final Roster roster;
    private final ZoneId zone;
    private final Map<ZoneId, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    UsualHours(Roster roster, ZoneId zone) {
        this.roster = roster;
        this.zone = zone;
    }

    @Override
    public WorkingCalendar of(String unit) {
        return calendars.computeIfAbsent(
                roster.unit(unit).map(Unit::zone).orElse(zone),
                at -> new WorkingCalendar(
                        new CalendarData(COVERED, week(), week(), List.of(), Map.of()), at, version()));
    }

    @Override
    public String version() {
        return "usual";
    }

    private static WeekHours week() {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            days.put(day, hours(16, 0, LocalTime.of(12, 0)));
        }
        days.put(DayOfWeek.FRIDAY, hours(16, 30, LocalTime.of(11, 30)));
        return new WeekHours("Peraturan Presiden 21/2023", days);
    }

    private static DayHours hours(int hour, int minute, LocalTime pause) {
        return new DayHours(
                LocalTime.of(7, 30),
                LocalTime.of(hour, minute),
                List.of(new DayHours.Break(pause, LocalTime.of(13, 0))));
    }
}
