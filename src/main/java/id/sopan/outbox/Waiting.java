package id.sopan.outbox;

import org.jspecify.annotations.Nullable;

/**
 * That a subject waits to be brought to a chat.
 *
 * @param look what it should show; null where that is to be looked at anew
 */
record Waiting(Show.Urgency urgency, @Nullable Look look) {

    Waiting and(Waiting other) {
        Show.Urgency more = urgency.compareTo(other.urgency) <= 0 ? urgency : other.urgency;
        return new Waiting(more, later(look, other.look));
    }

    private static @Nullable Look later(@Nullable Look one, @Nullable Look other) {
        if (one == null || other == null) {
            return null;
        }
        return one.number() > other.number() ? one : other;
    }
}
