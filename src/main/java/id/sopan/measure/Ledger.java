package id.sopan.measure;

import id.sopan.calendar.DayOff;
import id.sopan.calendar.Ramadan;
import id.sopan.calendar.Stretch;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.By;
import id.sopan.engine.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a stay in a step took the time that it is said to have taken: each interval of it, what it counted as, and how
 * much of it counted. The sum is the measured working time, to the second.
 *
 * @param unit whose time it is; null where none was chosen yet
 * @param calendar by which it was counted
 */
public record Ledger(Visit visit, @Nullable String unit, WorkingCalendar calendar, List<Line> lines) {

    public enum Kind {
        /** Working time, the only one that counts. */
        KERJA,
        ISTIRAHAT,
        LIBUR,
        DI_LUAR_JAM_KERJA,
        DI_LUAR_DATA,
        /** Paused by hand, or for a question to the requesting unit. */
        JEDA,
        /** Sent back to be completed. */
        DIKEMBALIKAN,
        /** The step itself waits for somebody outside. */
        MENUNGGU,
        /** A sub-run works. */
        TURUNAN
    }

    /**
     * @param day why the day is off; null but for {@link Kind#LIBUR}
     * @param causes why the clock stood still: more than one where pauses overlap
     * @param inHand whether somebody had it in hand, in {@link Kind#KERJA}; else it was in the queue, as a decision is
     */
    public record Line(
            Instant from,
            Instant to,
            Kind kind,
            @Nullable DayOff day,
            List<Cause> causes,
            Duration counted,
            boolean inHand) {}

    /**
     * @param exit by which it was sent back; null for a pause within the step
     * @param reason empty where the run was over meanwhile, by an end that {@code by} took back
     * @param question whether the requesting unit was asked {@code reason}
     */
    public record Cause(
            By by, @Nullable String exit, @Nullable String reason, boolean question) {}

    static Ledger of(RunClock clock, Visit visit) {
        Optional<String> unit = clock.unit(visit);
        WorkingCalendar calendar = clock.calendar(visit);
        List<Line> lines = new LedgerLines(visit, clock.step(visit), clock.end(visit), calendar).lines();
        return new Ledger(visit, unit.orElse(null), calendar, lines);
    }

    /** What counted, all in all. */
    public Duration sum() {
        return lines.stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus);
    }

    /** The months of fasting, with hours of their own, that it lies in or touches. */
    public List<Ramadan> ramadans() {
        if (lines.isEmpty()) return List.of();
        LocalDate first = calendar.date(lines.getFirst().from());
        LocalDate last = calendar.date(lines.getLast().to());
        return calendar.data().ramadans().stream()
                .filter(month -> !month.first().isAfter(last) && !month.last().isBefore(first))
                .toList();
    }

    static Kind kind(Stretch.Kind kind) {
        return Kind.valueOf(kind.name());
    }
}
