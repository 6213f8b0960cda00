package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;

/** How long it is from one instant to a later one: on the wall, or by a calendar of working time. */
@FunctionalInterface
public interface Clock {

    /** Each second counts; instants by their whole second, as in working time, which is never more. */
    Clock WALL = (from, to) -> Duration.ofSeconds(to.getEpochSecond() - from.getEpochSecond());

    Duration between(Instant from, Instant to);
}
