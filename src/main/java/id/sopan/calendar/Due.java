package id.sopan.calendar;

import java.time.Instant;
import java.util.Optional;

/** When an amount of working time is used up. */
public sealed interface Due {

    /** The instant; empty where the calendar's data does not reach that far. */
    Optional<Instant> instant();

    /** At this instant, the earliest with that much working time before it. */
    record At(Instant at) implements Due {
        @Override
        public Optional<Instant> instant() {
            return Optional.of(at);
        }
    }

    /** On a day that the data does not cover. */
    record Beyond(DateRange covered) implements Due {
        @Override
        public Optional<Instant> instant() {
            return Optional.empty();
        }
    }
}
