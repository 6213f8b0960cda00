package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calendars of which it is noted by which of them each unit's time was counted. For many threads. */
final class NotedCalendars implements UnitCalendars {

    /** In the place of the id of a unit: all that have none of their own. */
    static final String OTHERS = "";

    private static final String OF_UNIT = "=";

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
        counted.add(unit == null ? calendar.version() : unit + OF_UNIT + calendar.version());
        return calendar;
    }

    /** As {@link Report#calendar} has them. */
    Set<String> counted() {
        return counted;
    }

    /** With spaces between; the agency's own where nothing was counted. */
    static String joined(Set<String> counted, UnitCalendars calendars) {
        Set<String> all = counted.isEmpty() ? Set.of(calendars.of(null).version()) : new TreeSet<>(counted);
        return String.join(" ", all);
    }

    /** Each version once. */
    static List<String> versions(String joined) {
        return Stream.of(joined.split(" "))
                .map(one -> one.substring(one.indexOf(OF_UNIT) + 1))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * By id of the unit; under {@link #OTHERS} that of all others. None of those of which it is not said whose each of several
     * was, as earlier versions of Sopan told it.
     */
    static Map<String, String> byUnit(String joined) {
        Map<String, String> versions = new HashMap<>();
        Stream.of(joined.split(" "))
                .filter(one -> one.contains(OF_UNIT))
                .map(one -> one.split(OF_UNIT, 2))
                .forEach(one -> versions.put(one[0], one[1]));
        List<String> others = Stream.of(joined.split(" "))
                .filter(one -> !one.contains(OF_UNIT))
                .toList();
        if (others.size() == 1) versions.put(OTHERS, others.getFirst());
        return versions;
    }
}
