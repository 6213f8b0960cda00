package id.sopan.web;

import id.sopan.calendar.DayOff;
import id.sopan.calendar.Ramadan;
import id.sopan.calendar.Source;
import id.sopan.engine.Visit;
import id.sopan.measure.ClockBehind;
import id.sopan.measure.ClockFault;
import id.sopan.measure.Ledger;
import id.sopan.measure.PutBack;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import id.sopan.measure.SentBack;
import id.sopan.measure.Verdict;
import id.sopan.measure.VisitTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run took, and why; all times in seconds.
 *
 * @param until up to when open visits were counted
 * @param working of its own rows, also of those that have no standard
 * @param standardSeconds the sum of the standards on the path that it took, of its own rows; 0 where none has one
 */
record RunTimes(
        @Nullable String number,
        Instant until,
        List<Stay> visits,
        List<Row> rows,
        Times working,
        long standardSeconds) {

    record Times(long queue, long handling, long waiting, long delegated, long measured) {

        static Times of(VisitTime time) {
            return new Times(
                    time.queue().toSeconds(),
                    time.handling().toSeconds(),
                    time.waiting().toSeconds(),
                    time.delegated().toSeconds(),
                    time.measured().toSeconds());
        }
    }

    /**
     * @param unit whose calendar counts; null where none was chosen yet
     * @param calendar version of it
     * @param covered whether the calendar knows all its days
     * @param late whether it was entered late
     * @param putBack how the machine's clock was put back, so that it may be measured too short; null where it was not
     * @param clockBehind how that clock was behind, so that it may be measured wrong; likewise
     * @param ramadan the months whose hours counted
     */
    record Stay(
            String step,
            int visit,
            @Nullable String unit,
            String zone,
            String calendar,
            boolean covered,
            boolean late,
            @Nullable PutBack putBack,
            @Nullable ClockBehind clockBehind,
            List<Fasting> ramadan,
            Times wall,
            Times working,
            long measuredMinutes,
            List<Line> ledger) {

        static Stay of(RunClock clock, Visit visit) {
            Ledger ledger = clock.ledger(visit);
            return new Stay(
                    visit.step(),
                    visit.number(),
                    ledger.unit(),
                    ledger.calendar().zone().getId(),
                    ledger.calendar().version(),
                    clock.isCovered(visit),
                    visit.closing() != null && visit.closing().late() != null,
                    fault(clock, visit, PutBack.class),
                    fault(clock, visit, ClockBehind.class),
                    ledger.ramadans().stream().map(Fasting::of).toList(),
                    Times.of(clock.wall(visit)),
                    Times.of(clock.working(visit)),
                    ledger.sum().toMinutes(),
                    ledger.lines().stream().map(Line::of).toList());
        }

        private static <F extends ClockFault> @Nullable F fault(RunClock clock, Visit visit, Class<F> kind) {
            return clock.fault(visit).filter(kind::isInstance).map(kind::cast).orElse(null);
        }
    }

    /**
     * @param countedAs as the ledger in the chat says, such as {@code kerja}
     * @param secondHand whether the source of the day off was read in the news only; null where it is none
     * @param provisional whether the day off may still change; likewise
     */
    record Line(
            Instant from,
            Instant to,
            String countedAs,
            @Nullable String day,
            @Nullable String source,
            @Nullable Boolean secondHand,
            @Nullable Boolean provisional,
            List<Why> because,
            long seconds) {

        static Line of(Ledger.Line line) {
            DayOff day = line.day();
            return new Line(
                    line.from(),
                    line.to(),
                    line.kind().name().toLowerCase(Locale.ROOT),
                    day == null ? null : day.name(),
                    day == null ? null : day.source().name(),
                    day == null ? null : day.source().secondHand(),
                    day == null ? null : day.provisional(),
                    line.causes().stream().map(Why::of).toList(),
                    line.counted().toSeconds());
        }
    }

    /** @param question whether the requesting unit was asked {@code reason} */
    record Why(
            @Nullable String by,
            @Nullable String exit,
            @Nullable String reason,
            boolean question) {

        static Why of(Ledger.Cause cause) {
            String by = cause.by().person() == null ? null : cause.by().person().name();
            return new Why(by, cause.exit(), cause.reason(), cause.question());
        }
    }

    /**
     * @param within null where there is no standard, or it is not known
     * @param verdict such as {@code unknown} where the calendar does not know all its days; null where there is no
     *     standard, or it still goes on
     */
    record Row(
            int nomor,
            long measuredSeconds,
            @Nullable Long standardSeconds,
            @Nullable Boolean within,
            @Nullable String verdict) {

        static Row of(RunClock clock, RowStay stay) {
            Optional<Verdict> verdict = clock.verdict(stay);
            return new Row(
                    stay.nomor(),
                    clock.working(stay.visits()).measured().toSeconds(),
                    clock.standard(stay).map(Duration::toSeconds).orElse(null),
                    verdict.filter(known -> known != Verdict.UNKNOWN)
                            .map(Verdict.WITHIN::equals)
                            .orElse(null),
                    verdict.map(known -> known.name().toLowerCase(Locale.ROOT)).orElse(null));
        }
    }

    static RunTimes of(RunClock clock) {
        return new RunTimes(
                clock.run().number(),
                clock.now(),
                clock.run().visits().stream()
                        .map(visit -> Stay.of(clock, visit))
                        .toList(),
                clock.stays().stream().map(stay -> Row.of(clock, stay)).toList(),
                sum(clock),
                clock.standards().toSeconds());
    }

    /** A form that was sent back counts once, as the waiting of the step that did so; what is measured is that of all. */
    private static Times sum(RunClock clock) {
        List<Visit> visits = clock.run().visits();
        Times once = Times.of(clock.working(visits.stream()
                .filter(visit -> !SentBack.isTo(visit, visit.in(clock.procedure()), visits))
                .toList()));
        return new Times(
                once.queue(),
                once.handling(),
                once.waiting(),
                once.delegated(),
                clock.working(visits).measured().toSeconds());
    }

    /**
     * A Ramadan whose hours counted.
     *
     * @param last inclusive
     * @param secondHand whether its source was read in the news only
     * @param provisional whether its days may still change
     */
    record Fasting(
            String name, LocalDate first, LocalDate last, String source, boolean secondHand, boolean provisional) {

        static Fasting of(Ramadan month) {
            Source source = month.source();
            return new Fasting(
                    month.name(),
                    month.first(),
                    month.last(),
                    source.name(),
                    source.secondHand(),
                    source.provisional());
        }
    }
}
