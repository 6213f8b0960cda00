package id.sopan.conversation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something was said.
 *
 * @param title of a group; empty in private
 * @param topic {@code message_thread_id} in a forum; null elsewhere
 */
public record Place(
        long chat, Kind kind, String title, @Nullable Integer topic) {

    public enum Kind {
        PRIVATE,
        GROUP,
        SUPERGROUP,
        CHANNEL
    }

    /** The supergroup that this group became. */
    Place migratedTo(long supergroup) {
        return new Place(supergroup, Kind.SUPERGROUP, title, topic);
    }

    /** Whatever it is called by now. */
    boolean isWhere(Place other) {
        return chat == other.chat() && Objects.equals(topic, other.topic());
    }

    public boolean isPrivate() {
        return kind == Kind.PRIVATE;
    }
}
