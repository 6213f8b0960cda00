package id.sopan.sandbox.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot's account.
 *
 * @param secret SHA-256 of the token
 * @param privacy whether privacy mode is on
 * @param allowedUpdates as given last, null for the default ones
 * @param texts name, descriptions and menu buttons, by setting and language or chat
 */
public record Bot(
        long id,
        String secret,
        boolean privacy,
        @Nullable List<String> allowedUpdates,
        int nextUpdate,
        @Nullable Webhook webhook,
        ObjectNode texts) {

    public Bot withPrivacy(boolean on) {
        return new Bot(id, secret, on, allowedUpdates, nextUpdate, webhook, texts);
    }

    public Bot withAllowedUpdates(@Nullable List<String> types) {
        return new Bot(id, secret, privacy, types, nextUpdate, webhook, texts);
    }

    public Bot withWebhook(@Nullable Webhook hook) {
        return new Bot(id, secret, privacy, allowedUpdates, nextUpdate, hook, texts);
    }

    public Bot withText(String setting, String value) {
        ObjectNode changed = texts.deepCopy();
        changed.put(setting, value);
        return new Bot(id, secret, privacy, allowedUpdates, nextUpdate, webhook, changed);
    }

    /** With another number for its next update, as after a long silence. */
    public Bot countingFrom(int update) {
        return new Bot(id, secret, privacy, allowedUpdates, update, webhook, texts);
    }
}
