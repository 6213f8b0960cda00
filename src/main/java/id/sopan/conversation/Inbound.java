package id.sopan.conversation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes in from a chat. What is not addressed to the bot never becomes one of these. */
public sealed interface Inbound {

    /** What somebody writes to the bot. */
    sealed interface Written extends Inbound {
        Message message();
    }

    /**
     * A slash command, or a deep link's {@code /start}.
     *
     * @param name without slash and without {@code @name}, in lower case
     * @param arguments what follows, trimmed; empty for none
     */
    record Commanded(Message message, String name, String arguments) implements Written {}

    /** A reply to one of the bot's messages, or anything said to it in private. */
    record Said(Message message) implements Written {}

    /** Words in a group that begin with the bot's name, and reply to nothing that it said. */
    record Called(Message message) implements Written {}

    /**
     * A message to the bot was changed after it was sent.
     *
     * @param command whether it is a slash command now
     */
    record Edited(Message message, boolean command) implements Inbound {}

    /**
     * An inline button was pressed.
     *
     * @param message that bears the button
     * @param callback id of the query, to be answered once
     * @param data what the button carries; not to be trusted
     * @param offered whether the message bears such a button now, as Telegram shows it
     */
    record Tapped(
            Sender sender,
            Place place,
            long message,
            String callback,
            @Nullable String data,
            boolean offered) implements Inbound, Heard {

        @Override
        public String origin() {
            return "tap " + callback;
        }
    }

    /**
     * Somebody joined, left, or was banned; or their rights changed.
     *
     * @param at its own date, whole seconds
     */
    record MemberChanged(Place place, Sender member, boolean present, Instant at) implements Inbound {}

    /**
     * The bot's own standing in a chat changed (in private: it was started or blocked).
     *
     * @param at its own date, whole seconds
     */
    record BotChanged(Place place, Sender by, Standing standing, Instant at) implements Inbound {}

    /** What could not be said in a closed topic can be said again. */
    record TopicReopened(Place place) implements Inbound {}

    /** A group became a supergroup. */
    record Migrated(long from, long to) implements Inbound {}

    /** Whoever sent it, or of whom it tells that they came or went; empty of what is about the bot or the chat. */
    default Optional<Sender> person() {
        return switch (this) {
            case Written written -> Optional.of(written.message().sender());
            case Edited edited -> Optional.of(edited.message().sender());
            case Tapped tap -> Optional.of(tap.sender());
            case MemberChanged changed -> Optional.of(changed.member());
            case BotChanged ignored -> Optional.empty();
            case TopicReopened ignored -> Optional.empty();
            case Migrated ignored -> Optional.empty();
        };
    }

    enum Standing {
        ADMINISTRATOR,
        MEMBER,
        OUT
    }
}
