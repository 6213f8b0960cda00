package id.sopan.calendar;

import java.time.LocalDate;

/**
 * One month of Ramadan, with working hours of its own.
 *
 * @param name such as {@code Ramadan 1447 H}
 */
public record Ramadan(LocalDate first, LocalDate last, String name, Source source) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
