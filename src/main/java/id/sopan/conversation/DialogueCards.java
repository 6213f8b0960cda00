package id.sopan.conversation;

import id.sopan.wording.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one dialogue as it stands. */
interface DialogueCards {

    Card card();

    /** What each message says that asks for a reply now; none when no reply is waited for. */
    default List<String> asking() {
        return List.of();
    }

    /** Whether a file can be the answer. */
    default boolean takesFile() {
        return false;
    }

    /** Null when a tap is the answer, or none is waited for. */
    default @Nullable Card prompt() {
        return null;
    }
}
