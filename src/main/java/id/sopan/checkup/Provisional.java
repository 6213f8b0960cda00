package id.sopan.checkup;

import id.sopan.calendar.CalendarData;
import id.sopan.calendar.DayOff;
import id.sopan.procedure.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A day, no weekend, of which it is not certain yet whether it is off, or worked as in Ramadan. */
record Provisional(LocalDate date, Text name) {

    /** The first one of so many days. */
    static Optional<Provisional> first(CalendarData data, LocalDate from, int days) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(days)
                .filter(date -> data.hours(date).on(date.getDayOfWeek()) != null)
                .flatMap(date -> on(data, date).stream())
                .findFirst();
    }

    private static Optional<Provisional> on(CalendarData data, LocalDate date) {
        DayOff off = data.daysOff().get(date);
        if (off != null) {
            return off.provisional()
                    ? Optional.of(new Provisional(date, new Text(off.name(), off.nameInEnglish())))
                    : Optional.empty();
        }
        return data.ramadan(date)
                .filter(month -> month.source().provisional())
                .map(month -> new Provisional(date, Text.of(month.name())));
    }
}
