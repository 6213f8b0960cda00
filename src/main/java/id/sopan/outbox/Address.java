package id.sopan.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Where a message goes.
 *
 * @param chat Telegram's chat id; negative for groups, a person's own id for their private chat
 * @param topic {@code message_thread_id} in a forum; null elsewhere
 */
public record Address(long chat, @Nullable Integer topic) {

    public boolean isPrivate() {
        return chat > 0;
    }
}
