package id.sopan;

import id.sopan.schedule.Recurring;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What stores nothing of what it has done, and so is done by one instance alone: the one that listens. */
record WhileListening(Recurring recurring, BooleanSupplier listens) implements Recurring {

    @Override
    public Optional<Instant> next(Instant after) {
        return recurring.next(after);
    }

    @Override
    public void run(Instant now) {
        if (listens.getAsBoolean()) {
            recurring.run(now);
        }
    }
}
