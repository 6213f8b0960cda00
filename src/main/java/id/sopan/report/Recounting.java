package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.measure.UnitCalendars;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether calendars that were corrected are a cause of what a report differs by from what was told once. */
record Recounting(Statistics statistics, AgencyCalendars calendars) {

    /** Whether what is stored now comes to other figures by the calendars in force than by those of then. */
    boolean isOf(Report said, Scope scope) {
        Map<String, WorkingCalendar> then = then(said);
        return then.entrySet().stream().anyMatch(one -> !isInForce(one.getValue(), one.getKey()))
                && !figures(said, scope, calendars::of).equals(figures(said, scope, unit -> of(unit, then)));
    }

    private Map<String, WorkingCalendar> then(Report said) {
        Map<String, WorkingCalendar> then = new HashMap<>();
        NotedCalendars.byUnit(said.calendar())
                .forEach((unit, version) ->
                        calendars.library().byVersion(version).ifPresent(calendar -> then.put(unit, calendar)));
        return then;
    }

    private boolean isInForce(WorkingCalendar calendar, String unit) {
        return calendar.version().equals(calendars.of(unit).version());
    }

    private WorkingCalendar of(@Nullable String unit, Map<String, WorkingCalendar> then) {
        WorkingCalendar known =
                then.getOrDefault(unit == null ? NotedCalendars.NONE : unit, then.get(NotedCalendars.ALL));
        return known == null ? calendars.of(unit) : known;
    }

    /** With those of the time before it, with which it is compared. */
    private Report figures(Report said, Scope scope, UnitCalendars by) {
        Report report = statistics.by(by).report(said.period(), ZoneId.of(said.zone()), scope);
        return new Report(report.period(), report.zone(), report.figures(), report.before(), "", report.omitted());
    }
}
