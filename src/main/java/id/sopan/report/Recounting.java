package id.sopan.report;

import id.sopan.calendar.Stretch;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.roster.Roster;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether the calendars were corrected for the period of a report. */
final class Recounting {

    private final AgencyCalendars calendars;
    private final Roster roster;

    Recounting(AgencyCalendars calendars, Roster roster) {
        this.calendars = calendars;
        this.roster = roster;
    }

    /**
     * Whether no calendar in force counts the working time of the period as one did by which it was reported. A report
     * does not say whose calendar each was: what one unit lost and another has is not told.
     */
    boolean isOf(Report said) {
        Map<String, WorkingCalendar> inForce = inForce();
        List<WorkingCalendar> gone = Stream.of(said.calendar().split(" "))
                .filter(version -> !inForce.containsKey(version))
                .map(calendars::byVersion)
                .flatMap(Optional::stream)
                .toList();
        if (gone.isEmpty()) return false;
        ZoneId zone = ZoneId.of(said.zone());
        Instant from = said.period().from(zone);
        Instant to = said.period().to(zone);
        Set<List<Stretch>> counted = inForce.values().stream()
                .map(calendar -> counted(calendar, from, to))
                .collect(Collectors.toSet());
        return gone.stream().anyMatch(calendar -> !counted.contains(counted(calendar, from, to)));
    }

    private Map<String, WorkingCalendar> inForce() {
        Map<String, WorkingCalendar> inForce = new HashMap<>();
        Stream.concat(
                        Stream.of(calendars.ofAgency()),
                        roster.everyUnit().stream().map(calendars::of))
                .forEach(calendar -> inForce.put(calendar.version(), calendar));
        return inForce;
    }

    /** When time counts, and when nothing is known of it. */
    private static List<Stretch> counted(WorkingCalendar calendar, Instant from, Instant to) {
        return calendar.stretches(from, to).stream()
                .filter(stretch -> stretch.kind() == Stretch.Kind.KERJA || stretch.kind() == Stretch.Kind.DI_LUAR_DATA)
                .toList();
    }
}
