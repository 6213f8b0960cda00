package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is exported.
 *
 * @param version of the procedure by which it is measured
 * @param role that acts
 * @param unit id of the unit that acts; null where none is chosen yet
 * @param unitName empty likewise
 * @param standard of the step's row, in minutes; null where it has none
 * @param time working time; of an open visit up to the export
 * @param covered whether the calendar knows all days of it
 * @param pauses in the order of their beginning
 */
record Stay(
        Visit visit,
        Procedure version,
        Step step,
        Role role,
        @Nullable String unit,
        String unitName,
        @Nullable Integer standard,
        VisitTime time,
        boolean covered,
        List<Interruption> pauses) {

    /**
     * A pause.
     *
     * @param ended who let the step go on, by hand or with an answer; the program where that followed from something else
     * @param cause the exit by which it was sent back, {@code jeda} by hand, or {@code tanya} for a question
     * @param working its length in working time
     */
    record Interruption(
            By by,
            Instant from,
            @Nullable Instant until,
            By ended,
            String cause,
            @Nullable String reason,
            Duration working) {}

    /** Whether anybody has done anything; a task that was only paused still waits for somebody to take it. */
    boolean isBegun() {
        boolean paused = !pauses.isEmpty() && !(step.work() instanceof Task);
        return !visit.takings().isEmpty() || paused || visit.closing() != null;
    }

    /** When it was first taken; where nobody took it, when it opened. */
    Instant started() {
        return visit.takings().isEmpty()
                ? visit.opened()
                : visit.takings().getFirst().at();
    }

    By starter() {
        return visit.takings().isEmpty()
                ? By.PROGRAM
                : visit.takings().getFirst().by();
    }

    /** Who had it in hand, paused it, let it go on and closed it. */
    Stream<By> people() {
        Stream<@Nullable By> hands = visit.takings().stream().flatMap(taking -> Stream.of(taking.by(), taking.from()));
        Stream<By> holds = pauses.stream().flatMap(pause -> Stream.of(pause.by(), pause.ended()));
        Stream<By> closed = Stream.ofNullable(visit.closing()).map(Visit.Closing::by);
        return Stream.of(hands, holds, closed).flatMap(Function.identity()).filter(Objects::nonNull);
    }

    /** {@code selesai}, or {@code dihentikan} where the run ended under it; null while it is open. */
    @Nullable
    String end() {
        if (visit.closing() == null) return null;
        return visit.closing().completed() ? "selesai" : "dihentikan";
    }

    @Nullable
    Instant closed() {
        return visit.closing() == null ? null : visit.closing().at();
    }

    @Nullable
    String exit() {
        return visit.closing() == null ? null : visit.closing().exit();
    }
}
