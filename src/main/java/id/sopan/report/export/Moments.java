package id.sopan.report.export;

import id.sopan.engine.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The life of visits, by transitions of the lifecycle extension of XES (IEEE 1849). Its standard model knows no pause
 * before the start and no change of hands after it; here both happen.
 */
final class Moments {

    private Moments() {}

    /** In the order of time; of one instant the end of a visit comes before what followed from it in others. */
    static List<Moment> of(Told told) {
        List<Moment> moments = new ArrayList<>();
        told.stays().forEach(stay -> add(moments, stay));
        moments.sort(Comparator.comparing(Moment::at).thenComparing(moment -> !moment.isAtTheEnd()));
        return moments;
    }

    private static void add(List<Moment> moments, Stay stay) {
        Visit.Closing closing = stay.visit().closing();
        if (stay.isBegun()) {
            moments.add(Moment.of(stay, "start", stay.started(), stay.starter()));
        }
        hands(moments, stay);
        Instant paused = Instant.MIN;
        for (Stay.Interruption pause : stay.pauses()) {
            if (pause.from().isBefore(paused)) {
                continue;
            }
            moments.add(Moment.of(stay, "suspend", pause.from(), pause.by()));
            Stay.Interruption last = last(stay, pause);
            paused = until(last);
            if (last.until() != null) {
                moments.add(Moment.of(stay, "resume", last.until(), last.ended()));
            }
        }
        if (closing != null) {
            moments.add(Moment.of(stay, closing.completed() ? "complete" : "pi_abort", closing.at(), closing.by()));
        }
    }

    /** From hand to hand, and back to the queue and out of it again; it is taken first at its start. */
    private static void hands(List<Moment> moments, Stay stay) {
        Visit.Taking before = null;
        for (Visit.Taking taking : stay.visit().takings()) {
            if (before != null) {
                if (taking.from() == null) givenBack(moments, stay, before);
                moments.add(new Moment(stay, "reassign", taking.at(), taking.by(), taking.from()));
            }
            before = taking;
        }
        if (before != null && !Objects.equals(before.until(), stay.closed())) givenBack(moments, stay, before);
    }

    private static void givenBack(List<Moment> moments, Stay stay, Visit.Taking taking) {
        if (taking.until() != null) moments.add(new Moment(stay, "reassign", taking.until(), null, taking.by()));
    }

    /** Which ends last, of this pause and of those that overlap with it. */
    private static Stay.Interruption last(Stay stay, Stay.Interruption first) {
        Stay.Interruption last = first;
        for (Stay.Interruption next : stay.pauses()) {
            if (!next.from().isBefore(first.from())
                    && next.from().isBefore(until(last))
                    && until(next).isAfter(until(last))) {
                last = next;
            }
        }
        return last;
    }

    private static Instant until(Stay.Interruption pause) {
        return pause.until() == null ? Instant.MAX : pause.until();
    }
}
