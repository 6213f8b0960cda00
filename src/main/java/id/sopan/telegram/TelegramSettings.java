package id.sopan.telegram;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the Bot API.
 *
 * @param token of the bot, as BotFather gives it; appears in no text that this record makes
 * @param url of the Bot API server, scheme, host and port only
 * @param pollSeconds how long one getUpdates may wait for news, 0 to 50
 * @param webhook where updates are posted to, with a path that ends in {@link #WEBHOOK_PATH}; null: they are fetched
 */
public record TelegramSettings(
        String token, URI url, int pollSeconds, @Nullable URI webhook) {

    public static final String WEBHOOK_PATH = "/telegram";

    public static final int LONGEST_POLL = 50;

    private static final Pattern TOKEN = Pattern.compile("\\d+:[A-Za-z0-9_-]{30,}");

    /** @throws IllegalArgumentException when a value cannot be used; the message names the setting and what is allowed */
    public TelegramSettings {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "SOPAN_TELEGRAM_TOKEN: not a bot's token; copy it from BotFather, such as 123456:ABC-DEF...");
        }
        String path = url.getPath();
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme()))
                || url.getHost() == null
                || !(path == null || path.isEmpty() || path.equals("/"))
                || url.getQuery() != null) {
            throw new IllegalArgumentException(
                    "SOPAN_TELEGRAM_URL: scheme, host and port only, such as https://api.telegram.org"
                            + " or http://localhost:8081");
        }
        if (pollSeconds < 0 || pollSeconds > LONGEST_POLL) {
            throw new IllegalArgumentException("pollSeconds: 0 to " + LONGEST_POLL + ", not " + pollSeconds);
        }
    }

    public TelegramSettings(String token, URI url, int pollSeconds) {
        this(token, url, pollSeconds, null);
    }

    public static TelegramSettings of(String token, URI url) {
        return new TelegramSettings(token, url, LONGEST_POLL);
    }

    /** The bot's own user id, which its token begins with. */
    public long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    /** Whether that is Telegram's own server. */
    boolean isTelegram() {
        return "api.telegram.org".equalsIgnoreCase(url.getHost());
    }

    int port() {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return url.getScheme().equals("https") ? 443 : 80;
    }

    @Override
    public String toString() {
        return "TelegramSettings[bot " + botId() + " at " + url + "]";
    }
}
