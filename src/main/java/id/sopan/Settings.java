package id.sopan;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets, by environment variables.
 *
 * @param token of the bot; null runs the sandbox
 * @param telegram where the Bot API is
 * @param mongodb connection string; null keeps everything in an SQLite file below {@code data}
 * @param conversations directory of definitions; null takes those that come with Sopan
 * @param apiToken that calls of the API must bear; null for none, on loopback only
 */
record Settings(
        @Nullable String token,
        URI telegram,
        @Nullable String mongodb,
        Path data,
        Set<Long> admins,
        ZoneId zone,
        @Nullable String conversations,
        int port,
        InetAddress bind,
        int sandboxPort,
        @Nullable String apiToken) {

    /** A setting that has a value which it cannot have; the message names both, and says what is allowed. */
    static final class Unfit extends RuntimeException {

        Unfit(String name, String allowed) {
            super(name + ": " + allowed);
        }
    }

    boolean isSandbox() {
        return token == null;
    }

    /** @param environment name to value; null or blank where it is not set */
    static Settings of(Function<String, @Nullable String> environment) {
        SettingReader reader = new SettingReader(environment);
        Settings settings = new Settings(
                reader.matching("SOPAN_TELEGRAM_TOKEN", "\\d+:[A-Za-z0-9_-]{35}", TOKEN),
                reader.url("SOPAN_TELEGRAM_URL", "https://api.telegram.org"),
                reader.matching("SOPAN_MONGODB_URI", "mongodb(\\+srv)?://.+", MONGODB),
                Path.of(reader.text("SOPAN_DATA", "data")),
                reader.parsed("SOPAN_ADMIN_IDS", "", Settings::ids, ADMINS),
                reader.parsed("SOPAN_ZONE", "Asia/Jakarta", Settings::zone, ZONE),
                reader.optional("SOPAN_CONVERSATIONS"),
                reader.port("SOPAN_PORT", "8080"),
                reader.parsed("SOPAN_BIND", "127.0.0.1", Settings::address, BIND),
                reader.port("SOPAN_SANDBOX_PORT", "8081"),
                reader.optional("SOPAN_API_TOKEN"));
        if (settings.apiToken == null && !settings.bind.isLoopbackAddress()) {
            throw new Unfit("SOPAN_API_TOKEN", API_TOKEN);
        }
        return settings;
    }

    private static final String TOKEN =
            "isi token dari BotFather, contoh 123456:ABC… / the token that BotFather gave, like 123456:ABC…";
    private static final String MONGODB =
            "isi alamat mongodb://… atau kosongkan untuk SQLite / an address mongodb://…, or nothing for SQLite";
    private static final String ADMINS =
            "isi id Telegram dipisahkan koma, contoh 12345,67890 / Telegram user ids with commas between";
    private static final String ZONE =
            "isi zona waktu, contoh Asia/Jakarta, Asia/Makassar, Asia/Jayapura / a time zone such as these";
    private static final String BIND =
            "isi alamat mesin ini, contoh 127.0.0.1 atau 0.0.0.0 / an address of this machine such as these";
    private static final String API_TOKEN =
            "wajib diisi apabila SOPAN_BIND bukan 127.0.0.1 / must be set where SOPAN_BIND is not 127.0.0.1";

    private static Set<Long> ids(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
