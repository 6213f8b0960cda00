package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calendars of which it is noted which ones were counted by. For many threads. */
final class NotedCalendars implements UnitCalendars {

    private final UnitCalendars calendars;
    private final Set<String> counted = ConcurrentHashMap.newKeySet();

    NotedCalendars(UnitCalendars calendars) {
        this.calendars = calendars;
    }

    /** The same ones for as long as a report is made, and asked for once. */
    static UnitCalendars kept(UnitCalendars calendars) {
        Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();
        return unit -> known.computeIfAbsent(unit == null ? "" : unit, unused -> calendars.of(unit));
    }

    @Override
    public WorkingCalendar of(@Nullable String unit) {
        WorkingCalendar calendar = calendars.of(unit);
        counted.add(calendar.version());
        return calendar;
    }

    /** Versions that were counted by. */
    Set<String> counted() {
        return counted;
    }

    /** With spaces between; the agency's own where nothing was counted. */
    static String joined(Set<String> versions, UnitCalendars calendars) {
        Set<String> all = versions.isEmpty() ? Set.of(calendars.of(null).version()) : new TreeSet<>(versions);
        return String.join(" ", all);
    }
}
