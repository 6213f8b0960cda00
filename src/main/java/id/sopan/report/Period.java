package id.sopan.report;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Days that are reported on, both included. */
public record Period(LocalDate first, LocalDate last) {

    static final int WEEK = 7;

    public Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " is before " + first);
        }
    }

    /** The seven days before this one. */
    static Period weekBefore(LocalDate day) {
        return new Period(day.minusDays(WEEK), day.minusDays(1));
    }

    /** From Monday to Sunday. */
    public static Period weekOf(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(WEEK - 1));
    }

    public Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public Instant to(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Of how many whole calendar months it is made; 0 where it is not. */
    int months() {
        LocalDate next = last.plusDays(1);
        return first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1
                ? Math.toIntExact(ChronoUnit.MONTHS.between(first, next))
                : 0;
    }

    /** So many, at least one, such periods up to the day before this one: of as many whole months, else of as many days. */
    Period before(int periods) {
        LocalDate start =
                months() == 0 ? first.minusDays((long) periods * days()) : first.minusMonths((long) periods * months());
        return new Period(start, first.minusDays(1));
    }

    /** As in an option: {@code 2026-11-16..2026-11-22}. */
    @Override
    public String toString() {
        return first + ".." + last;
    }
}
