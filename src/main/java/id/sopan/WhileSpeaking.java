package id.sopan;

import id.sopan.outbox.Outbox;
import id.sopan.schedule.Recurring;
import java.time.Instant;
import java.util.Optional;

/** What stores nothing of what it has done, and so is done by one instance alone: the one that speaks. */
record WhileSpeaking(Recurring recurring, Outbox outbox) implements Recurring {

    @Override
    public Optional<Instant> next(Instant after) {
        return recurring.next(after);
    }

    @Override
    public void run(Instant now) {
        if (outbox.speaks()) {
            recurring.run(now);
        }
    }
}
