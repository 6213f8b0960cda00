package id.sopan.telegram;

/** What Telegram sends with each update that it posts, for tests that post some themselves. */
public final class WebhookSecret {

    private WebhookSecret() {}

    public static String of(String token) {
        return new Secret(token).ofWebhook();
    }
}
