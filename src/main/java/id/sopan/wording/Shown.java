package id.sopan.wording;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a chat shows of a run. The card is rendered when it is asked for, once. */
public final class Shown {

    private final Supplier<Card> rendering;
    private final String ring;
    private @Nullable Card card;

    Shown(Supplier<Card> rendering, String ring) {
        this.rendering = rendering;
        this.ring = ring;
    }

    public synchronized Card card() {
        if (card == null) {
            card = rendering.get();
        }
        return card;
    }

    /**
     * Changes exactly when a new message should ring in this chat, since somebody here must act newly or the requester
     * must know; empty: nobody need be called, an edit will do.
     */
    public String ring() {
        return ring;
    }
}
