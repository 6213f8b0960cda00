package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Calendars of which it is noted which ones were counted by. For one thread. */
final class NotedCalendars implements UnitCalendars {

    private final UnitCalendars calendars;
    private final Map<String, WorkingCalendar> known = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    NotedCalendars(UnitCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public WorkingCalendar of(@Nullable String unit) {
        WorkingCalendar calendar = known.computeIfAbsent(unit == null ? "" : unit, unused -> calendars.of(unit));
        counted.add(calendar.version());
        return calendar;
    }

    /** Versions that were counted by since this was asked last. */
    Set<String> taken() {
        Set<String> taken = Set.copyOf(counted);
        counted.clear();
        return taken;
    }

    /** With spaces between; the agency's own where nothing was counted. */
    String joined(Set<String> versions) {
        Set<String> all = versions.isEmpty() ? Set.of(calendars.of(null).version()) : new TreeSet<>(versions);
        return String.join(" ", all);
    }
}
