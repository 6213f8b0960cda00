package id.sopan.report.export;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayHours;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Source;
import id.sopan.calendar.WeekHours;
import id.sopan.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Monday to Friday from 08.00 to 16.00 with an hour at noon, and one day off. */
public final class OfficeCalendar {

    private OfficeCalendar() {}

    public static WorkingCalendar in(ZoneId zone) {
        DayHours day = new DayHours(
                LocalTime.of(8, 0),
                LocalTime.of(16, 0),
                List.of(new DayHours.Break(LocalTime.of(12, 0), LocalTime.of(13, 0))));
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                days.put(weekday, day);
            }
        }
        WeekHours week = new WeekHours("Peraturan contoh", days);
        LocalDate off = LocalDate.parse("2026-11-26");
        CalendarData data = new CalendarData(
                new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
                week,
                week,
                List.of(),
                Map.of(
                        off,
                        new DayOff(
                                off,
                                DayOff.Kind.LIBUR_INSTANSI,
                                "Hari jadi",
                                "Anniversary",
                                new Source("SK Rektor 1/2026", false, true))));
        return new WorkingCalendar(data, zone, "0123456789abcdef");
    }
}
