package id.sopan.conversation;

import id.sopan.wording.Card;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the group while whoever is asked is not there: no reply is waited for. */
record AwayCards(Card card) implements DialogueCards {

    @Override
    public List<String> asking() {
        return List.of();
    }

    @Override
    public @Nullable Card prompt() {
        return null;
    }
}
