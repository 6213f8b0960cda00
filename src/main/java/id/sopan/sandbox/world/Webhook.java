package id.sopan.sandbox.world;

import org.jspecify.annotations.Nullable;

/** Where a bot wants its updates posted. */
public record Webhook(
        String url,
        @Nullable String secretToken,
        @Nullable Long lastErrorDate,
        @Nullable String lastErrorMessage) {

    public Webhook failed(long date, String message) {
        return new Webhook(url, secretToken, date, message);
    }
}
