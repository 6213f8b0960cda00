package id.sopan.conversation;

import id.sopan.wording.Card;
import org.jspecify.annotations.Nullable;

/** The messages of one dialogue as it stands. */
interface DialogueCards {

    Card card();

    /** Null when a tap is the answer, or none is waited for. */
    @Nullable
    Card prompt();
}
