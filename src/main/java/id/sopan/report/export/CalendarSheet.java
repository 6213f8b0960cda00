package id.sopan.report.export;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DayHours;
import id.sopan.calendar.WeekHours;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Language;
import id.sopan.wording.CalendarText;
import id.sopan.wording.VersionText;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The calendars that an export was computed by: who they are for, their hours, and their days off with their sources. */
final class CalendarSheet {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final List<CalendarRow> rows = new ArrayList<>();

    private CalendarSheet() {}

    /** @param units names of those for whom they count to the calendars */
    static List<CalendarRow> of(Map<String, WorkingCalendar> units) {
        Map<String, WorkingCalendar> calendars = new LinkedHashMap<>();
        Map<String, List<String>> names = new LinkedHashMap<>();
        units.forEach((unit, calendar) -> {
            calendars.putIfAbsent(calendar.version(), calendar);
            names.computeIfAbsent(calendar.version(), unused -> new ArrayList<>())
                    .add(unit);
        });
        CalendarSheet sheet = new CalendarSheet();
        calendars.forEach((version, calendar) -> sheet.add(calendar, names.getOrDefault(version, List.of())));
        return List.copyOf(sheet.rows);
    }

    private void add(WorkingCalendar calendar, List<String> units) {
        String name = VersionText.of(calendar.version()) + " " + calendar.zone();
        CalendarData data = calendar.data();
        rows.add(new CalendarRow(
                name,
                calendar.covered().first() + ".." + calendar.covered().last(),
                "berlaku untuk",
                String.join(", ", units),
                "",
                false));
        hours(name, "jam kerja", data.usual());
        hours(name, "jam kerja Ramadan", data.fasting());
        data.ramadans()
                .forEach(month -> rows.add(new CalendarRow(
                        name,
                        month.first() + ".." + month.last(),
                        "Ramadan",
                        month.name(),
                        CalendarText.decree(month.source(), Language.ID),
                        month.source().provisional())));
        data.daysOff()
                .values()
                .forEach(day -> rows.add(new CalendarRow(
                        name,
                        day.date().toString(),
                        day.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        day.name(),
                        CalendarText.decree(day.source(), Language.ID),
                        day.provisional())));
    }

    private void hours(String calendar, String kind, WeekHours week) {
        for (DayOfWeek day : DayOfWeek.values()) {
            DayHours hours = week.on(day);
            if (hours != null) {
                rows.add(new CalendarRow(
                        calendar,
                        day.getDisplayName(TextStyle.FULL, INDONESIAN),
                        kind,
                        text(hours),
                        week.source(),
                        false));
            }
        }
    }

    private static String text(DayHours hours) {
        String breaks = hours.breaks().stream()
                .map(pause -> pause.from() + "-" + pause.to())
                .collect(Collectors.joining(", "));
        return hours.from() + "-" + hours.to() + (breaks.isEmpty() ? "" : ", istirahat " + breaks);
    }
}
