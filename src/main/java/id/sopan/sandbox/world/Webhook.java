package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;

/**
 * Where a bot wants its updates posted.
 *
 * @param maxConnections 1 to 100; null where it did not say. The emulator posts one update after the other
 */
public record Webhook(
        String url,
        @Nullable String secretToken,
        @Nullable Integer maxConnections,
        @Nullable Long lastErrorDate,
        @Nullable String lastErrorMessage) {

    public Webhook failed(long date, String message) {
        return new Webhook(url, secretToken, maxConnections, date, message);
    }
}
