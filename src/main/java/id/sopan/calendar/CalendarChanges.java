package id.sopan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What other files make of the calendars of an agency. Days are told of the time that is covered.
 *
 * @param closed days that are off now
 * @param reopened days that were off
 * @param restated days that stay off, by another name or source
 * @param added days that are off in a time that was not known before
 * @param ramadans months that are new or have other dates
 * @param dropped months that are no longer known
 * @param hours whose hours changed: names of units in lower case, empty for all that have none of their own
 * @param covered the whole range that is known now, where that is another one
 */
public record CalendarChanges(
        List<DayOff> closed,
        List<DayOff> reopened,
        List<DayOff> restated,
        List<DayOff> added,
        List<Ramadan> ramadans,
        List<Ramadan> dropped,
        Set<String> hours,
        Optional<DateRange> covered) {

    public CalendarChanges {
        closed = List.copyOf(closed);
        reopened = List.copyOf(reopened);
        restated = List.copyOf(restated);
        added = List.copyOf(added);
        ramadans = List.copyOf(ramadans);
        dropped = List.copyOf(dropped);
        hours = Set.copyOf(hours);
    }

    static CalendarChanges between(Calendars before, Calendars after) {
        Map<LocalDate, DayOff> was = off(before, after.covered());
        Map<LocalDate, DayOff> is = off(after, before.covered());
        return new CalendarChanges(
                is.values().stream().filter(day -> !was.containsKey(day.date())).toList(),
                was.values().stream().filter(day -> !is.containsKey(day.date())).toList(),
                is.values().stream()
                        .filter(day -> was.containsKey(day.date()) && !day.equals(was.get(day.date())))
                        .toList(),
                after.daysOff().values().stream()
                        .filter(day -> after.covered().contains(day.date()))
                        .filter(day -> !before.covered().contains(day.date()))
                        .toList(),
                without(after.ramadans(), before.ramadans()),
                before.ramadans().stream()
                        .filter(month -> after.ramadans().stream()
                                .noneMatch(other -> other.name().equals(month.name())))
                        .toList(),
                hours(before.hours(), after.hours()),
                before.covered().equals(after.covered()) ? Optional.empty() : Optional.of(after.covered()));
    }

    private static Map<LocalDate, DayOff> off(Calendars calendars, DateRange within) {
        Map<LocalDate, DayOff> off = new TreeMap<>(calendars.daysOff());
        off.keySet().removeIf(date -> !within.contains(date));
        return off;
    }

    private static <T> List<T> without(List<T> all, List<T> known) {
        List<T> rest = new ArrayList<>(all);
        rest.removeAll(known);
        return rest;
    }

    private static Set<String> hours(Map<String, FileHours> before, Map<String, FileHours> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> same(before.get(name), after.get(name)));
        return names;
    }

    private static boolean same(@Nullable FileHours one, @Nullable FileHours other) {
        return one != null
                && other != null
                && one.usual().equals(other.usual())
                && one.fasting().equals(other.fasting());
    }

    /** Whether all counts as before. */
    public boolean isEmpty() {
        return closed.isEmpty()
                && reopened.isEmpty()
                && restated.isEmpty()
                && added.isEmpty()
                && ramadans.isEmpty()
                && dropped.isEmpty()
                && hours.isEmpty()
                && covered.isEmpty();
    }
}
