package id.sopan.engine;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param seq from 1, without gaps
 * @param at when it happened: a message's own date, a tap's receipt; never before the entry before, late entries excepted,
 *     and what a clock that was ahead had written before a late one
 * @param recordedAt when the program took note of it
 */
public record Entry(long seq, Instant at, Instant recordedAt, By by, Origin origin, Event event) {

    /** Whether the run came into that step by it, or came back to it. */
    public boolean enters(String step) {
        return switch (event) {
            case Event.StepOpened opened -> opened.step().equals(step);
            case Event.Resumed resumed -> resumed.step().equals(step);
            default -> false;
        };
    }

    /** Whether a person moved the run by it. */
    boolean isAct() {
        return by.person() != null && event.moves();
    }
}
