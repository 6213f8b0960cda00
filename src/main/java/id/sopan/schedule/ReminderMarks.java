package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.procedure.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody is to be told what. */
final class ReminderMarks {

    /** The standard time is used up. */
    static final int BREACH = 100;

    /** The name of the mark for that. */
    static final String BREACHED = Integer.toString(BREACH);

    private ReminderMarks() {}

    /**
     * Shares of the standard time, and after it has passed the days on which it is told again.
     *
     * @param called when their card called them last: what was late by then is told on the days since alone, where it is told on days
     */
    static Pending acting(Reminders reminders, Shares standard, Instant called, WorkingCalendar hours, Instant now) {
        Optional<Instant> breached = standard.used(BREACH);
        boolean wasLate = reminders.repeat() > 0
                && breached.filter(breach -> !breach.isAfter(called)).isPresent();
        Stream<Mark> shares = reminders.at().stream()
                .flatMap(percent -> standard.mark(percent).stream())
                .filter(share -> !wasLate || share.at().isAfter(called));
        Stream<Mark> days = breached.flatMap(hours::workingFrom).stream()
                .flatMap(breach -> days(reminders.repeat(), breach, hours))
                .dropWhile(day -> !day.at().isAfter(called));
        return Pending.of(shares, hours, now).and(Pending.of(days, hours, now));
    }

    /** The breach alone. */
    static Pending escalated(Shares standard, WorkingCalendar hours, Instant now) {
        return Pending.of(standard.mark(BREACH).stream(), hours, now);
    }

    /** Whoever is waited for since then. */
    static Pending waitedFor(int every, Instant since, WorkingCalendar hours, Instant now) {
        return Pending.of(days(every, since, hours), hours, now);
    }

    /**
     * The opening of each so manieth working day after that of the anchor, without end.
     *
     * @param every 0: none
     */
    static Stream<Mark> days(int every, Instant anchor, WorkingCalendar hours) {
        return every == 0
                ? Stream.empty()
                : Stream.iterate(
                                later(hours.date(anchor), every, hours),
                                Optional::isPresent,
                                day -> later(day.orElseThrow(), every, hours))
                        .map(Optional::orElseThrow)
                        .map(day -> new Mark(
                                day.toString(), day.atStartOfDay(hours.zone()).toInstant(), every));
    }

    /** What was told since then was told too lately for the like of it to be told again; null where none is told again. */
    static @Nullable Instant lately(Mark mark, WorkingCalendar hours, Instant now) {
        LocalDate first = hours.covered().first();
        return mark.every() == 0
                ? null
                : Stream.iterate(hours.date(now).minusDays(1), day -> day.minusDays(1))
                        .takeWhile(day -> !day.isBefore(first))
                        .filter(day -> hours.workingDayFrom(day).equals(Optional.of(day)))
                        .skip(mark.every() - 1L)
                        .findFirst()
                        .map(day -> day.plusDays(1).atStartOfDay(hours.zone()).toInstant())
                        .orElse(null);
    }

    /** When the day began. */
    static Instant today(WorkingCalendar hours, Instant now) {
        return hours.date(now).atStartOfDay(hours.zone()).toInstant();
    }

    /** The opening of the next working day; null beyond the calendar's data. */
    static @Nullable Instant nextDay(WorkingCalendar hours, Instant now) {
        return hours.workingFrom(
                        hours.date(now).plusDays(1).atStartOfDay(hours.zone()).toInstant())
                .orElse(null);
    }

    private static Optional<LocalDate> later(LocalDate day, int workingDays, WorkingCalendar hours) {
        Optional<LocalDate> later = Optional.of(day);
        for (int i = 0; i < workingDays; i++) {
            later = later.flatMap(date -> hours.workingDayFrom(date.plusDays(1)));
        }
        return later;
    }
}
