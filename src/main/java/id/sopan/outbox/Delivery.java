package id.sopan.outbox;

import java.time.Duration;

/** What came of a call to Telegram. */
public sealed interface Delivery {

    /** @param message its id in the chat */
    record Delivered(long message) implements Delivery {}

    /** Nothing happened, and may after that time: a limit (429), or Telegram is away. */
    record TryAgain(Duration after) implements Delivery {}

    /** The answer was lost: it may have happened or not. */
    record Unknown() implements Delivery {}

    /** The group has become a supergroup. */
    record Migrated(long chat) implements Delivery {}

    /** The message is gone, or too old to be changed. */
    record Gone() implements Delivery {}

    /**
     * Nothing can be sent there: the bot was removed or blocked, was never started, the topic is closed.
     *
     * @param topicOnly whether that says nothing of the chat's other topics; the one without an id is General
     */
    record Unreachable(String description, boolean topicOnly) implements Delivery {

        public Unreachable(String description) {
            this(description, false);
        }
    }

    /** Telegram does not take it, and never will; a mistake of this program. */
    record Refused(String description) implements Delivery {}
}
