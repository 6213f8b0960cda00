package id.sopan.measure;

import java.time.Duration;
import java.time.Instant;

/** How long it is from one instant to a later one: on the wall, or by a calendar of working time. */
@FunctionalInterface
public interface Clock {

    /** Each second counts. */
    Clock WALL = Duration::between;

    Duration between(Instant from, Instant to);
}
