package id.sopan.outbox;

import java.time.Duration;

/**
 * What chats do not show yet.
 *
 * @param length subjects, each once for every chat that waits for it
 * @param oldest how long the first of them has waited; zero where none does
 */
public record Backlog(int length, Duration oldest) {

    static final Backlog NONE = new Backlog(0, Duration.ZERO);

    Backlog and(Backlog other) {
        return new Backlog(length + other.length, oldest.compareTo(other.oldest) < 0 ? other.oldest : oldest);
    }
}
