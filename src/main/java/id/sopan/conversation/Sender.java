package id.sopan.conversation;

import id.sopan.engine.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who said or tapped.
 *
 * @param name first and last name as they call themselves
 * @param username without the @; null for none
 * @param language IETF tag of their app, such as {@code id}; null when unknown
 */
public record Sender(
        long id,
        String name,
        @Nullable String username,
        @Nullable String language,
        Kind kind) {

    Person person() {
        return new Person(id, name);
    }

    public enum Kind {
        PERSON,
        /** An administrator who hides behind the group; Telegram gives no person. */
        ANONYMOUS_ADMINISTRATOR,
        /** A channel that posts, itself or as a member of a group. */
        CHANNEL,
        BOT
    }
}
