package id.sopan.conversation;

import id.sopan.roster.Missing;
import java.util.Optional;

/** The front desk: takes what comes in, once its effect is stored returns. */
public interface Listener extends Missing {

    /**
     * Handles it. When this returns, its effect is stored; what people see follows from the store. Repeating it, as
     * Telegram does after a lost confirmation, changes nothing.
     *
     * @throws id.sopan.store.StoreUnavailable when the store is away: the same update must come again
     */
    Answer hear(Inbound inbound);

    /**
     * What whoever tapped, and got no other answer, is told of the question that they are now asked: nothing where it is
     * shown, and what to do where it cannot be. Empty as long as neither is known.
     */
    Optional<Answer> asked(Inbound.Tapped tap);

    /** What they are told where neither is known by the time that the tap must be answered. */
    Answer stillAsked(Inbound.Tapped tap);

    /** What whoever tapped could not be told at once, since the store was away, is said in the chat; only once. */
    void unanswered(Inbound.Tapped tap, Answer answer);

    /**
     * It could not be handled: whoever sent a message is told so. Of a tap the answer tells.
     *
     * @param kept whether its text is kept for an admin to look at
     */
    void setAside(Inbound inbound, boolean kept);

    /**
     * Whether this message was meant for the bot, so that a change of it is the bot's business, be what it replied to gone.
     * Knows ids only, so that nothing has to be read for it.
     */
    boolean knows(long chat, long message);

    /** The topic of a forum in which the bot has sent that message; empty elsewhere, and where it is not known (any more). */
    Optional<Integer> topic(long chat, long message);

    /**
     * Closes forms and prompts that can never be answered any more, and greets new supergroups; to be called after a start,
     * and every few seconds.
     */
    void tidy();

    /** What must be handled in order: inbounds of the same lane one after the other, of others side by side. */
    String lane(Inbound inbound);
}
