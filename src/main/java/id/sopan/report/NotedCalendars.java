package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.measure.UnitCalendars;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calendars of which it is noted by which of them each unit's time was counted. For many threads. */
final class NotedCalendars implements UnitCalendars {

    /** In the place of the id of a unit: where none was chosen. */
    static final String NONE = "";

    /** Likewise: every unit, and where none was chosen. */
    static final String ALL = "*";

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
        counted.add((unit == null ? NONE : unit) + OF_UNIT + calendar.version());
        return calendar;
    }

    /** As {@link Report#calendar} has them. */
    Set<String> counted() {
        return counted;
    }

    /** With spaces between; the agency's own where nothing was counted. */
    static String joined(Set<String> counted, UnitCalendars calendars) {
        return counted.isEmpty() ? OF_UNIT + calendars.of(null).version() : String.join(" ", new TreeSet<>(counted));
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
     * By id of the unit, {@link #NONE} or {@link #ALL}. What earlier versions of Sopan told has no units: where that is one
     * version, it is that of all, and where it is several it is not known whose each was, so there is none.
     */
    static Map<String, String> byUnit(String joined) {
        if (!joined.contains(OF_UNIT)) {
            return joined.contains(" ") ? Map.of() : Map.of(ALL, joined);
        }
        return Stream.of(joined.split(" "))
                .map(one -> one.split(OF_UNIT, 2))
                .collect(Collectors.toMap(one -> one[0], one -> one[1]));
    }
}
