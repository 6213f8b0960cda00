package id.sopan.calendar;

import id.sopan.definition.ContentHash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** All that is in force in an agency at one time; gives the calendar of each unit. Safe for many threads. */
public final class Calendars {

    private final DateRange covered;
    private final FileHours usual;
    private final Map<String, FileHours> ofUnits;
    private final List<Ramadan> ramadans;
    private final List<DayOff> days;
    private final Map<UnitDays, WorkingCalendar> made = new ConcurrentHashMap<>();

    /** @param ofUnits hours by the key of the unit's name */
    Calendars(
            DateRange covered,
            FileHours usual,
            Map<String, FileHours> ofUnits,
            List<Ramadan> ramadans,
            List<DayOff> days) {
        this.covered = covered;
        this.usual = usual;
        this.ofUnits = Map.copyOf(ofUnits);
        this.ramadans = List.copyOf(ramadans);
        this.days = List.copyOf(days);
    }

    /** Of files without errors. */
    static Calendars of(Collection<CalendarFile> files) {
        TreeSet<Integer> years = new TreeSet<>();
        Map<String, FileHours> hours = new HashMap<>();
        List<Ramadan> ramadans = new ArrayList<>();
        List<DayOff> days = new ArrayList<>();
        for (CalendarFile file : files) {
            if (file.year() != null) years.add(file.year());
            FileHours given = file.hours();
            if (given != null && given.units().isEmpty()) hours.put("", given);
            else if (given != null) given.units().forEach(unit -> hours.put(unit, given));
            file.ramadans().forEach(month -> ramadans.add(month.value()));
            file.days().forEach(day -> days.add(day.value()));
        }
        DateRange covered = new DateRange(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last(), 12, 31));
        FileHours usual = Objects.requireNonNull(hours.remove(""));
        return new Calendars(covered, usual, hours, ramadans, days);
    }

    /** These and days off of the agency's own; a day that is off already keeps its reason. */
    public Calendars with(List<DayOff> own) {
        List<DayOff> more = new ArrayList<>(days);
        more.addAll(own);
        return new Calendars(covered, usual, ofUnits, ramadans, more);
    }

    public WorkingCalendar of(UnitDays unit) {
        return made.computeIfAbsent(unit, this::make);
    }

    public DateRange covered() {
        return covered;
    }

    /** Names, in lower case, that files give hours to and none of these units bears. */
    public Set<String> unmatched(Collection<String> unitNames) {
        Set<String> left = new TreeSet<>(ofUnits.keySet());
        unitNames.forEach(name -> left.remove(FileHours.key(name)));
        return left;
    }

    List<Ramadan> ramadans() {
        return ramadans;
    }

    /** By names of units as {@link FileHours#key} gives them; the usual ones by the empty name. */
    Map<String, FileHours> hours() {
        Map<String, FileHours> all = new HashMap<>(ofUnits);
        all.put("", usual);
        return all;
    }

    /** Of a unit without rules of its own. */
    Map<LocalDate, DayOff> daysOff() {
        return daysOff(false);
    }

    private WorkingCalendar make(UnitDays unit) {
        FileHours hours = ofUnits.getOrDefault(FileHours.key(unit.name()), usual);
        CalendarData data =
                new CalendarData(covered, hours.usual(), hours.fasting(), ramadans, daysOff(unit.worksOnCutiBersama()));
        return new WorkingCalendar(data, unit.zone(), ContentHash.of(CalendarJson.write(data, unit.zone())));
    }

    private Map<LocalDate, DayOff> daysOff(boolean worksOnCutiBersama) {
        Map<LocalDate, DayOff> off = new TreeMap<>();
        for (DayOff day : days) {
            if (day.kind() == DayOff.Kind.CUTI_BERSAMA && worksOnCutiBersama) continue;
            off.merge(day.date(), day, (one, other) -> one.kind().compareTo(other.kind()) <= 0 ? one : other);
        }
        return off;
    }
}
