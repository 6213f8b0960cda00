package id.sopan.desk;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.calendar.Calendars;
import id.sopan.calendar.DateRange;
import id.sopan.calendar.DayOff;
import id.sopan.calendar.Source;
import id.sopan.calendar.UnitDays;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.definition.ContentHash;
import id.sopan.roster.ClosedDay;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The calendar that each unit of the agency works by now: the files, the agency's own days off, and the unit's rules. */
public final class AgencyCalendars {

    /** So many days before the data end it is time to add some. */
    public static final int ENDS_SOON = 60;

    private final CalendarLibrary library;
    private final Roster roster;
    private final ZoneId zone;
    private volatile @Nullable InForce inForce;

    /** What was last put together, and of what. */
    private record InForce(Calendars files, List<ClosedDay> closed, Calendars all) {}

    /** @param zone where no unit's own is known */
    public AgencyCalendars(CalendarLibrary library, Roster roster, ZoneId zone) {
        this.library = library;
        this.roster = roster;
        this.zone = zone;
    }

    public WorkingCalendar of(Unit unit) {
        return of(new UnitDays(unit.name(), unit.zone(), unit.opensOnCutiBersama()));
    }

    /** @param unit its id; null, or one that is not known: the agency's calendar */
    public WorkingCalendar of(@Nullable String unit) {
        return Optional.ofNullable(unit).flatMap(roster::unit).map(this::of).orElseGet(this::ofAgency);
    }

    /** That of a unit without rules of its own, in the installation's zone. */
    public WorkingCalendar ofAgency() {
        return of(UnitDays.in(zone));
    }

    /** Changes whenever any unit's calendar does. */
    public String version() {
        Set<String> versions = new TreeSet<>(Set.of(ofAgency().version()));
        roster.everyUnit().forEach(unit -> versions.add(of(unit).version()));
        return ContentHash.of(Json.MAPPER.valueToTree(versions));
    }

    /** The calendar files, and every version that ever counted. */
    public CalendarLibrary library() {
        return library;
    }

    /** Names, in lower case, that files give hours to and that no unit bears. */
    public Set<String> unknownUnits() {
        return library.current()
                .unmatched(roster.everyUnit().stream().map(Unit::name).toList());
    }

    public DateRange covered() {
        return library.current().covered();
    }

    private WorkingCalendar of(UnitDays unit) {
        return library.kept(inForce().of(unit));
    }

    private Calendars inForce() {
        Calendars files = library.current();
        List<ClosedDay> closed = roster.closedDays();
        InForce last = inForce;
        if (last != null && last.files() == files && last.closed().equals(closed)) return last.all();
        Calendars all = files.with(closed.stream().map(AgencyCalendars::dayOff).toList());
        inForce = new InForce(files, closed, all);
        return all;
    }

    private static DayOff dayOff(ClosedDay day) {
        return new DayOff(day.date(), DayOff.Kind.LIBUR_INSTANSI, day.name(), day.name(), Source.of(day.basis()));
    }
}
