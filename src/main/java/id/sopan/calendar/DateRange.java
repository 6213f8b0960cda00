package id.sopan.calendar;

import java.time.LocalDate;

/** Dates from the first to the last, both included. */
public record DateRange(LocalDate first, LocalDate last) {

    public DateRange {
        if (last.isBefore(first)) throw new IllegalArgumentException(first + " to " + last);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    int days() {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }
}
