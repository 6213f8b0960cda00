package id.sopan.report.export;

import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.measure.SentBack;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Procedure;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is exported.
 *
 * @param unitName of the unit that asks
 * @param stays in the order of their opening
 */
record Told(Run run, Procedure procedure, String unitName, RunClock clock, List<Stay> stays) {

    String number() {
        return Objects.requireNonNullElse(run.number(), "");
    }

    /** {@code berjalan}, {@code selesai}, {@code ditolak} or {@code dibatalkan}. */
    String state() {
        return run.end() == null ? "berjalan" : run.end().ending().id();
    }

    /** The sum of the standards on the way that it took, in minutes; null where none has one. */
    @Nullable
    Long standard() {
        Duration standards = clock.standards();
        return standards.isZero() ? null : standards.toMinutes();
    }

    /** Over all visits; of a form that was sent back it is the time for which the step that did so waits. */
    VisitTime time() {
        return stays.stream()
                .filter(stay -> !SentBack.isTo(stay.visit(), stay.step(), run.visits()))
                .map(Stay::time)
                .reduce(VisitTime.NONE, VisitTime::plus);
    }

    /** All who stand in it, in the order of its visits; some of them several times. */
    Stream<Person> people() {
        return Stream.concat(Stream.of(run.requester()), stays.stream().flatMap(Stay::people))
                .flatMap(By::voices);
    }

    /** Over all visits, those of forms that were sent back among them, whether their rows have a standard or not. */
    Duration measured() {
        return stays.stream().map(stay -> stay.time().measured()).reduce(Duration.ZERO, Duration::plus);
    }
}
