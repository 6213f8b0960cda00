package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The life of visits as the lifecycle model of XES has it (IEEE 1849, lifecycle extension, standard model). */
final class Moments {

    private Moments() {}

    /** In the order of time. */
    static List<Moment> of(Told told) {
        List<Moment> moments = new ArrayList<>();
        told.stays().forEach(stay -> add(moments, stay));
        moments.sort(Comparator.comparing(Moment::at));
        return moments;
    }

    private static void add(List<Moment> moments, Stay stay) {
        Visit.Closing closing = stay.visit().closing();
        if (!stay.visit().takings().isEmpty() || !stay.pauses().isEmpty() || closing != null) {
            moments.add(Moment.of(stay, "start", stay.started(), stay.starter()));
        }
        handOvers(moments, stay);
        Instant paused = Instant.MIN;
        for (Stay.Interruption pause : stay.pauses()) {
            if (pause.from().isBefore(paused)) {
                continue;
            }
            moments.add(Moment.of(stay, "suspend", pause.from(), pause.by()));
            Instant until = end(stay, pause);
            paused = until;
            if (!until.equals(Instant.MAX)) {
                moments.add(Moment.of(stay, "resume", until, By.PROGRAM));
            }
        }
        if (closing != null) {
            moments.add(Moment.of(stay, closing.completed() ? "complete" : "pi_abort", closing.at(), closing.by()));
        }
    }

    private static void handOvers(List<Moment> moments, Stay stay) {
        for (Visit.Taking taking : stay.visit().takings()) {
            if (taking.from() != null) {
                moments.add(new Moment(stay, "reassign", taking.at(), taking.by(), taking.from()));
            }
        }
    }

    /** Of this pause and of those that overlap with it. */
    private static Instant end(Stay stay, Stay.Interruption first) {
        Instant end = until(first);
        for (Stay.Interruption next : stay.pauses()) {
            if (!next.from().isBefore(first.from())
                    && next.from().isBefore(end)
                    && until(next).isAfter(end)) {
                end = until(next);
            }
        }
        return end;
    }

    private static Instant until(Stay.Interruption pause) {
        return pause.until() == null ? Instant.MAX : pause.until();
    }
}
