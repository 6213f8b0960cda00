package id.sopan.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told of a run.
 *
 * @param now due, whether it was told already or not
 * @param next when to look at the run again, if nothing happens to it; null: never
 */
record Agenda(List<Call> now, @Nullable Instant next) {

    static final Agenda EMPTY = new Agenda(List.of(), null);
}
