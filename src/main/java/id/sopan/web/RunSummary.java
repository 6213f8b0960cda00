package id.sopan.web;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run in a list.
 *
 * @param state {@code open}, {@code selesai}, {@code ditolak} or {@code dibatalkan}
 * @param step that it is in; null once it has ended
 * @param since when the asking began
 * @param sinceMillis the same in milliseconds since 1970, for {@code before}
 * @param ended null while it runs
 * @param submitted when its form was sent, by which reports count it; of one that another run asked for, {@code since}
 * @param entries how many its journal has, one more with whatever is written to it
 * @param written when the last of them was
 */
record RunSummary(
        @Nullable String number,
        String procedure,
        String unit,
        String state,
        @Nullable String step,
        Instant since,
        long sinceMillis,
        @Nullable Instant ended,
        Instant submitted,
        long entries,
        Instant written) {

    static RunSummary of(Run run) {
        return new RunSummary(
                run.number(),
                run.procedure(),
                run.unit(),
                run.state(),
                run.current().map(Visit::step).orElse(null),
                run.since(),
                run.since().toEpochMilli(),
                run.end() == null ? null : run.end().at(),
                run.submitted(),
                run.seq(),
                run.journal().getLast().recordedAt());
    }
}
