package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Calendars of which it is noted which ones were counted by; the agency's own always is. For one thread. */
final class NotedCalendars implements UnitCalendars {

    private final UnitCalendars calendars;
    private final Map<String, WorkingCalendar> known = new HashMap<>();

    NotedCalendars(UnitCalendars calendars) {
        this.calendars = calendars;
        of(null);
    }

    @Override
    public WorkingCalendar of(@Nullable String unit) {
        return known.computeIfAbsent(unit == null ? "" : unit, unused -> calendars.of(unit));
    }

    /** With spaces between. */
    String versions() {
        TreeSet<String> versions = new TreeSet<>();
        known.values().forEach(calendar -> versions.add(calendar.version()));
        return String.join(" ", versions);
    }
}
