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

    /** How many days are still covered after this one; negative where it lies beyond the last. */
    public long daysLeft(LocalDate date) {
        return last.toEpochDay() - date.toEpochDay();
    }

    int days() {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }
}
