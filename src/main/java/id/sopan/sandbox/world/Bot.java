package id.sopan.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bot's account.
 *
 * @param secret SHA-256 of the token
 * @param privacy whether privacy mode is on
 * @param allowedUpdates as given last, null for the default ones
 */
public record Bot(
        long id,
        String secret,
        boolean privacy,
        @Nullable List<String> allowedUpdates,
        int nextUpdate,
        @Nullable Webhook webhook) {

    public Bot withPrivacy(boolean on) {
        return new Bot(id, secret, on, allowedUpdates, nextUpdate, webhook);
    }

    public Bot withAllowedUpdates(@Nullable List<String> types) {
        return new Bot(id, secret, privacy, types, nextUpdate, webhook);
    }

    public Bot withWebhook(@Nullable Webhook hook) {
        return new Bot(id, secret, privacy, allowedUpdates, nextUpdate, hook);
    }

    /** With another number for its next update, as after a long silence. */
    public Bot countingFrom(int update) {
        return new Bot(id, secret, privacy, allowedUpdates, update, webhook);
    }
}
