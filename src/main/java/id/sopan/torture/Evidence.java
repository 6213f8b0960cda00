package id.sopan.torture;

import id.sopan.engine.Run;
import java.util.List;

/** What lies in a store, read while no bot runs on it. */
public interface Evidence extends AutoCloseable {

    /**
     * A card that should be in a chat.
     *
     * @param number of the request
     * @param message its id; 0 where the bot knows of none
     * @param text without formatting
     * @param buttons labels
     */
    record Card(String number, long chat, long message, String text, List<String> buttons) {}

    List<Run> runs();

    /** The cards that chats should show of all requests. */
    List<Card> cards();

    /** Whether nothing is left to be shown, numbered, or told to other requests. */
    boolean isSettled();

    /** What contradicts itself: journals that do not fit their chains or documents, updates that were set aside. */
    List<String> contradictions();

    /** Whether the bot knows this message as its own. */
    boolean knows(long chat, long message);

    /** Whether something was said in answer to this message, or it was taken as the answer to a question. */
    boolean answered(long chat, long message);

    /** Whether this message of that person has begun a form, be it filled in by now or not. */
    boolean hasBegun(long chat, long message, long person);

    /** Whether this text lies in a form or prompt that waits or was closed. */
    boolean waits(String text);

    @Override
    void close();
}
