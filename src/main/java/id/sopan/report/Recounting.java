package id.sopan.report;

import id.sopan.calendar.Stretch;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.roster.Roster;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether the calendars were corrected for the period of a report. */
record Recounting(AgencyCalendars calendars, Roster roster) {

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
        Set<List<Stretch>> counted = inForce.values().stream()
                .map(calendar -> counted(calendar, said))
                .collect(Collectors.toSet());
        return gone.stream().anyMatch(calendar -> !counted.contains(counted(calendar, said)));
    }

    private Map<String, WorkingCalendar> inForce() {
        Map<String, WorkingCalendar> inForce = new HashMap<>();
        Stream.concat(
                        Stream.of(calendars.ofAgency()),
                        roster.everyUnit().stream().map(calendars::of))
                .forEach(calendar -> inForce.put(calendar.version(), calendar));
        return inForce;
    }

    /**
     * When time counts in the period, and when nothing is known of it. Of a calendar in another zone the hours of the day before
     * and after, which that zone already or still has, are left out.
     */
    static List<Stretch> counted(WorkingCalendar calendar, Report said) {
        List<ZoneId> zones = List.of(ZoneId.of(said.zone()), calendar.zone());
        Instant from = Collections.max(zones.stream().map(said.period()::from).toList());
        Instant to = Collections.min(zones.stream().map(said.period()::to).toList());
        return calendar.stretches(from, to).stream()
                .filter(stretch -> stretch.kind() == Stretch.Kind.KERJA || stretch.kind() == Stretch.Kind.DI_LUAR_DATA)
                .toList();
    }
}
