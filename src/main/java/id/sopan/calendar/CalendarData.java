package id.sopan.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar is made of.
 *
 * @param covered days of which it is known whether they are off
 * @param usual hours outside of Ramadan
 * @param fasting hours in Ramadan
 * @param daysOff by their date; weekends are not among them
 */
public record CalendarData(
        DateRange covered, WeekHours usual, WeekHours fasting, List<Ramadan> ramadans, Map<LocalDate, DayOff> daysOff) {

    public CalendarData {
        ramadans = List.copyOf(ramadans);
        daysOff = Collections.unmodifiableMap(new TreeMap<>(daysOff));
    }

    /** The one that the day lies in. */
    public Optional<Ramadan> ramadan(LocalDate date) {
        return ramadans.stream().filter(month -> month.contains(date)).findFirst();
    }

    /** The hours that hold in the week of that day. */
    public WeekHours hours(LocalDate date) {
        return ramadan(date).isPresent() ? fasting : usual;
    }

    /** The hours of that day; null where it is off. */
    public @Nullable DayHours worked(LocalDate date) {
        return daysOff.containsKey(date) ? null : hours(date).on(date.getDayOfWeek());
    }
}
