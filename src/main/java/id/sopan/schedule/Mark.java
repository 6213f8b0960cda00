package id.sopan.schedule;

import java.time.Instant;

/**
 * Something that somebody is told of a stay in a step, once.
 *
 * @param name unique within the stay: a percentage of the standard time, or a day such as {@code 2026-11-25}
 * @param at when it is told at the earliest
 * @param every on each so manieth working day the like of it is told; 0 where it is told once
 */
record Mark(String name, Instant at, int every) {

    Mark(String name, Instant at) {
        this(name, at, 0);
    }
}
