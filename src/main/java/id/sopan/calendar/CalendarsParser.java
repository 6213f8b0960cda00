package id.sopan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Makes {@link Calendars} of files without errors. */
final class CalendarsParser {

    private CalendarsParser() {}

    static Calendars parse(Collection<CalendarFile> files) {
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
}
