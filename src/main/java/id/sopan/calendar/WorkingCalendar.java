package id.sopan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The working time of one zone under one set of hours and days. Intervals are half-open, and instants count by their
 * whole second. Days that {@link #covered} does not contain have no working time; whoever needs one of them learns it
 * from {@link #covers} and {@link Due.Beyond}. Safe for many threads.
 */
public final class WorkingCalendar {

    private final CalendarData data;
    private final ZoneId zone;
    private final String version;
    private final Timeline timeline;
    private final long offset;

    /**
     * @param zone whose offset does not change over the days that are covered, as everywhere in Indonesia
     * @param version hash of the content
     */
    public WorkingCalendar(CalendarData data, ZoneId zone, String version) {
        this.data = data;
        this.zone = zone;
        this.version = version;
        timeline = new Timeline(data);
        offset = offset(zone, data.covered()).getTotalSeconds();
    }

    private static ZoneOffset offset(ZoneId zone, DateRange covered) {
        Instant start = covered.first().atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(start);
        if (change != null && !change.getDateTimeBefore().toLocalDate().isAfter(covered.last())) {
            throw new IllegalArgumentException("the clocks of " + zone + " are put forward and back");
        }
        return zone.getRules().getOffset(start);
    }

    /** Working time in {@code [from, to)}, in whole seconds; none where {@code to} is not later. */
    public Duration workingTime(Instant from, Instant to) {
        return from.isBefore(to)
                ? Duration.ofSeconds(timeline.worked(local(to)) - timeline.worked(local(from)))
                : Duration.ZERO;
    }

    /** The earliest instant with that much working time since the start; the start itself where that is none. */
    public Due due(Instant start, Duration working) {
        if (!working.isPositive()) return new Due.At(start);
        long needed =
                timeline.worked(local(start)) + working.plusNanos(999_999_999).toSeconds();
        if (!data.covered().contains(date(start)) || !timeline.reaches(needed)) return new Due.Beyond(data.covered());
        return new Due.At(Instant.ofEpochSecond(timeline.reach(needed) - offset));
    }

    /** The interval in parts, in order and without gaps, each with its reason to count or not to. */
    public List<Stretch> stretches(Instant from, Instant to) {
        return Stretches.of(data, zone, from, to);
    }

    /** Whether all days of the interval are known; its end is exclusive. */
    public boolean covers(Instant from, Instant to) {
        return data.covered().contains(date(from))
                && data.covered().contains(date(from.isBefore(to) ? to.minusNanos(1) : from));
    }

    public boolean isWorking(Instant at) {
        Instant second = Instant.ofEpochSecond(at.getEpochSecond());
        return workingTime(second, second.plusSeconds(1)).isPositive();
    }

    /** The first instant from this one on that is working time; empty where the data does not reach that far. */
    public Optional<Instant> workingFrom(Instant at) {
        if (isWorking(at)) return Optional.of(at);
        return due(at, Duration.ofSeconds(1)).instant().map(second -> second.minusSeconds(1));
    }

    public boolean isWorkingDay(LocalDate date) {
        return timeline.isWorked(date);
    }

    /** The first working day from this one on; empty where the data does not reach that far. */
    public Optional<LocalDate> workingDayFrom(LocalDate date) {
        return timeline.workedFrom(date);
    }

    /** Why the day is off, weekends included; empty where it is worked on or not known. */
    public Optional<DayOff> dayOff(LocalDate date) {
        return data.covered().contains(date) ? Stretches.dayOff(data, date) : Optional.empty();
    }

    /** The day that it is in this calendar's zone. */
    public LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public ZoneId zone() {
        return zone;
    }

    /** Hash of the content: the same version counts the same. */
    public String version() {
        return version;
    }

    public DateRange covered() {
        return data.covered();
    }

    public CalendarData data() {
        return data;
    }

    private long local(Instant at) {
        return at.getEpochSecond() + offset;
    }
}
