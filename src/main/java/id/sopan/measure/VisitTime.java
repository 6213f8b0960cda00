package id.sopan.measure;

import id.sopan.calendar.Interval;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.engine.Visit;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the time of one stay in a step was spent; each instant of it is exactly one of the four.
 *
 * @param queue open, and in nobody's hand; a decision is all queue
 * @param handling in somebody's hand
 * @param waiting paused, since somebody outside the step must act first; pauses that overlap count once
 * @param delegated a sub-run works
 */
public record VisitTime(Duration queue, Duration handling, Duration waiting, Duration delegated) {

    public static final VisitTime NONE = new VisitTime(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** @param now up to where a visit that is still open counts */
    public static VisitTime of(Visit visit, Step step, Instant now, Clock clock) {
        Instant end = visit.closing() == null ? now : visit.closing().at();
        Interval whole = new Interval(visit.opened(), end);
        Spans running = running(visit, step, end);
        Spans waiting = Spans.of(List.of(whole)).minus(running);
        if (step.work() instanceof Subrun) {
            return new VisitTime(Duration.ZERO, Duration.ZERO, waiting.length(clock), running.length(clock));
        }
        Spans queue = running.minus(takings(visit, end));
        Spans handling = running.minus(queue);
        return new VisitTime(queue.length(clock), handling.length(clock), waiting.length(clock), Duration.ZERO);
    }

    /** How much of a stretch lies inside none of the pauses. */
    public static Duration without(List<Interval> pauses, Interval whole, Clock clock) {
        return running(whole, pauses).length(clock);
    }

    /** Whether the calendar knows all days of what is measured. */
    public static boolean isCovered(Visit visit, Step step, Instant now, WorkingCalendar calendar) {
        Instant end = visit.closing() == null ? now : visit.closing().at();
        return calendar.covers(visit.opened(), end)
                || step.work() instanceof Subrun
                || running(visit, step, end).parts().stream().allMatch(part -> calendar.covers(part.from(), part.to()));
    }

    /** The parts of a visit, up to that end, in which its clock does not stand still. */
    static Spans running(Visit visit, Step step, Instant end) {
        Interval whole = new Interval(visit.opened(), end);
        return step.pausesClock() ? Spans.NONE : running(whole, pauses(visit, end));
    }

    private static Spans running(Interval whole, List<Interval> pauses) {
        return Spans.of(List.of(whole)).minus(Spans.of(pauses));
    }

    /** What is held against the standard time ({@code waktu}). */
    public Duration measured() {
        return queue.plus(handling);
    }

    public Duration total() {
        return measured().plus(waiting).plus(delegated);
    }

    public VisitTime plus(VisitTime other) {
        return new VisitTime(
                queue.plus(other.queue),
                handling.plus(other.handling),
                waiting.plus(other.waiting),
                delegated.plus(other.delegated));
    }

    private static List<Interval> pauses(Visit visit, Instant end) {
        List<Interval> spans = new ArrayList<>();
        visit.pauses().forEach(pause -> spans.add(span(pause.from(), pause.until(), end)));
        visit.holds().forEach(hold -> spans.add(span(hold.from(), hold.until(), end)));
        return List.copyOf(spans);
    }

    private static Interval span(Instant from, @Nullable Instant until, Instant end) {
        return new Interval(from, until == null ? end : until);
    }

    /** The parts of a visit, up to that end, in which somebody had it in hand. */
    static Spans takings(Visit visit, Instant end) {
        List<Interval> spans = new ArrayList<>();
        visit.takings().forEach(taking -> spans.add(span(taking.at(), taking.until(), end)));
        return Spans.of(List.copyOf(spans));
    }
}
