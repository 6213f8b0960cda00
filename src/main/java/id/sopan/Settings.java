package id.sopan;

import id.sopan.setting.CommonSettings;
import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;
import id.sopan.telegram.TelegramSettings;
import id.sopan.web.Sources;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sets, by environment variables.
 *
 * @param token of the bot; null runs the sandbox
 * @param formerBot id of the bot whose place this one takes in the store; null for none
 * @param telegram where the Bot API is
 * @param mongodb connection string; null keeps everything in an SQLite file below {@code data}
 * @param conversations directory of definitions; null takes those that come with Sopan
 * @param calendars directory of calendars; null takes those that come with Sopan
 * @param keepFiles whether files that people send are copied to {@code data}, too
 * @param apiToken that calls of the API must bear; null for none, on loopback only
 * @param url under which people reach HTTP, such as that of a proxy; null: where it listens
 * @param perMinute how much is heard of one person in a minute
 * @param webhook where Telegram posts updates; null: they are fetched
 * @param webhookFrom which networks may post them
 * @param retention how long requests are kept with names and texts after they ended; null: for ever
 */
record Settings(
        @Nullable String token,
        @Nullable Long formerBot,
        URI telegram,
        @Nullable String mongodb,
        Path data,
        Set<Long> admins,
        ZoneId zone,
        @Nullable String conversations,
        @Nullable String calendars,
        int port,
        InetAddress bind,
        int sandboxPort,
        boolean keepFiles,
        @Nullable String apiToken,
        @Nullable URI url,
        int perMinute,
        @Nullable URI webhook,
        Sources webhookFrom,
        @Nullable Period retention) {

    boolean isSandbox() {
        return token == null;
    }

    /** Where copies of files are; null for none. */
    @Nullable
    Path copies() {
        return keepFiles ? placeOfCopies() : null;
    }

    /** Where they are once any are kept. */
    Path placeOfCopies() {
        return data.resolve(isSandbox() ? "sandbox/" + CommonSettings.COPIES : CommonSettings.COPIES);
    }

    /** Where HTTP is, as one types it into a browser. */
    String address() {
        return address(bind);
    }

    /** Where people reach the console: as it was set; else where it listens, of all addresses one of its network's. */
    URI console() {
        return url == null ? URI.create(address(bind.isAnyLocalAddress() ? OwnAddress.inItsNetwork() : bind)) : url;
    }

    private String address(InetAddress of) {
        String host = of.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Settings[sandbox " + isSandbox() + ", data " + data + ", port " + port + "]";
    }

    /** @param environment name to value; null or blank where it is not set */
    static Settings of(Function<String, @Nullable String> environment) {
        Settings settings = read(new SettingReader(environment));
        settings.fitTogether();
        return settings;
    }

    /** Of all that can be set. */
    static Set<String> names() {
        // a place that is relative may be unfit by the working directory, also where it is not asked for
        SettingReader reader = new SettingReader(name -> name.equals("SOPAN_DATA") ? "/" : null);
        read(reader);
        return reader.asked();
    }

    private static Settings read(SettingReader reader) {
        reader.matching("SOPAN_LOG", "text|json", LOG); // id.sopan.log reads it, before there are settings
        CommonSettings common = CommonSettings.of(reader);
        return new Settings(
                reader.secret("SOPAN_TELEGRAM_TOKEN", "\\d{1,18}:[A-Za-z0-9_-]{30,}", TOKEN),
                reader.optional(OwnBot.FORMER) == null
                        ? null
                        : reader.parsed(OwnBot.FORMER, "", Settings::userId, FORMER_BOT),
                reader.url("SOPAN_TELEGRAM_URL", TELEGRAM),
                common.mongodb(),
                common.data(),
                reader.parsed("SOPAN_ADMIN_IDS", "", Settings::ids, ADMINS),
                common.zone(),
                reader.optional("SOPAN_CONVERSATIONS"),
                reader.optional("SOPAN_CALENDARS"),
                reader.port("SOPAN_PORT", "8080"),
                reader.parsed("SOPAN_BIND", "127.0.0.1", Settings::address, BIND),
                reader.port("SOPAN_SANDBOX_PORT", "8081"),
                KEEP.equals(reader.matching("SOPAN_FILES", KEEP + "|" + LEAVE, FILES)),
                reader.secret("SOPAN_API_TOKEN", "[!-~]{16,}", API_TOKEN_FORM),
                reader.optional("SOPAN_URL") == null ? null : reader.url("SOPAN_URL", ""),
                reader.parsed("SOPAN_PERSON_PER_MINUTE", "60", Settings::perMinute, PER_MINUTE),
                reader.webhook("SOPAN_WEBHOOK_URL", TelegramSettings.WEBHOOK_PATH),
                reader.parsed("SOPAN_WEBHOOK_FROM", "", Settings::networks, NETWORKS),
                reader.optional("SOPAN_RETENTION") == null
                        ? null
                        : reader.parsed("SOPAN_RETENTION", "", Settings::retention, RETENTION));
    }

    private void fitTogether() {
        if (apiToken == null && !bind.isLoopbackAddress()) {
            throw new UnfitSetting("SOPAN_API_TOKEN", API_TOKEN);
        }
        if (isSandbox() && port == sandboxPort) {
            throw new UnfitSetting("SOPAN_SANDBOX_PORT", SANDBOX_PORT);
        }
        if (isSandbox() && mongodb != null) {
            throw new UnfitSetting("SOPAN_TELEGRAM_TOKEN", MONGODB_TOKEN);
        }
        if (isSandbox() && webhook != null) {
            throw new UnfitSetting("SOPAN_TELEGRAM_TOKEN", WEBHOOK_TOKEN);
        }
        if (webhook != null && TELEGRAM.endsWith("/" + telegram.getHost())) {
            fitsTelegram(webhook);
        }
        if (webhook == null && !webhookFrom.networks().isEmpty()) {
            throw new UnfitSetting("SOPAN_WEBHOOK_URL", WEBHOOK_URL);
        }
    }

    /** <a href="https://core.telegram.org/bots/api#setwebhook">What Telegram itself posts to.</a> */
    private static void fitsTelegram(URI webhook) {
        if ("http".equals(webhook.getScheme())) {
            throw new UnfitSetting("SOPAN_WEBHOOK_URL", WEBHOOK_HTTPS);
        }
        if (webhook.getPort() >= 0 && !WEBHOOK_PORTS.contains(webhook.getPort())) {
            throw new UnfitSetting("SOPAN_WEBHOOK_URL", WEBHOOK_PORT);
        }
    }

    private static final Set<Integer> WEBHOOK_PORTS = Set.of(443, 80, 88, 8443);
    private static final String TELEGRAM = "https://api.telegram.org";
    private static final String KEEP = "keep";
    private static final String LEAVE = "leave";

    private static final String LOG =
            "isi text atau json untuk bentuk catatan program / text or json, how the log is written";
    private static final String FILES =
            "isi keep untuk menyimpan salinan berkas, atau leave / keep for copies of files, or leave";
    private static final String TOKEN =
            "isi token dari BotFather, contoh 123456:ABC... / the token that BotFather gave, like 123456:ABC...";
    private static final String FORMER_BOT =
            "isi id bot yang lama, yaitu angka sebelum titik dua pada tokennya, contoh 123456"
                    + " / the id of the bot before, which its token begins with, like 123456";
    private static final String ADMINS = "isi id pengguna Telegram dipisahkan koma, contoh 12345,67890"
            + " / ids of Telegram users (not of groups) with commas between, such as these";
    private static final String BIND =
            "isi alamat mesin ini, contoh 127.0.0.1 atau 0.0.0.0 / an address of this machine such as these";
    private static final String API_TOKEN =
            "wajib diisi apabila SOPAN_BIND bukan 127.0.0.1 / must be set where SOPAN_BIND is not 127.0.0.1";
    private static final String API_TOKEN_FORM =
            "isi paling sedikit 16 huruf, angka dan tanda ASCII tanpa spasi / at least 16 letters, digits and ASCII signs without spaces";
    private static final String NETWORKS = "isi jaringan dipisahkan koma, contoh 149.154.160.0/20,91.108.4.0/22"
            + " / networks with commas between, such as these";
    private static final String PER_MINUTE =
            "isi angka 10 sampai %1$d / a number from 10 to %1$d".formatted(Plan.UNLIMITED);
    private static final String RETENTION =
            "isi masa simpan sebagai periode ISO 8601, paling singkat P30D dan paling lama P1000Y, contoh P5Y atau"
                    + " P18M, atau kosongkan untuk selamanya / a period of ISO 8601 from P30D to P1000Y, such as these; nothing: for ever";
    private static final String MONGODB_TOKEN = "wajib diisi (atau SOPAN_TELEGRAM_TOKEN_FILE) apabila SOPAN_MONGODB_URI"
            + " diisi, sebab ruang latihan tidak memakainya / must be set (or SOPAN_TELEGRAM_TOKEN_FILE) where SOPAN_MONGODB_URI is,"
            + " which the sandbox does not use";
    private static final String WEBHOOK_TOKEN =
            "wajib diisi apabila SOPAN_WEBHOOK_URL diisi / must be set where SOPAN_WEBHOOK_URL is";
    private static final String WEBHOOK_HTTPS =
            "isi alamat https://, seperti yang diminta Telegram; http:// hanya untuk"
                    + " server Bot API sendiri (SOPAN_TELEGRAM_URL) / an https address, as Telegram demands; http only for a Bot API server of"
                    + " one's own (SOPAN_TELEGRAM_URL)";
    private static final String WEBHOOK_PORT =
            "isi alamat dengan port 443, 80, 88 atau 8443, karena Telegram tidak mengirim ke port lain; server Bot API"
                    + " sendiri (SOPAN_TELEGRAM_URL) menerima port apa pun / an address with port 443, 80, 88 or 8443, since"
                    + " Telegram posts to no other; a Bot API server of one's own (SOPAN_TELEGRAM_URL) takes any";
    private static final String WEBHOOK_URL =
            "wajib diisi apabila SOPAN_WEBHOOK_FROM diisi / must be set where SOPAN_WEBHOOK_FROM is";
    private static final String SANDBOX_PORT =
            "isi port yang lain dari SOPAN_PORT / another port than the one of SOPAN_PORT";

    private static Sources networks(String text) {
        return new Sources(items(text).toList());
    }

    private static Stream<String> items(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }

    /** Short enough for a mistake to be seen, and long enough for whoever asked to see how it ended. */
    private static final int FEWEST_DAYS = 30;

    private static final int MOST_YEARS = 1_000;

    /** From there a period of months has the fewest days. */
    private static final LocalDate SHORT_MONTHS = LocalDate.of(1970, Month.FEBRUARY, 1);

    private static Period retention(String text) {
        try {
            Period period = Period.parse(text);
            LocalDate day = SHORT_MONTHS;
            LocalDate end = day.plus(period);
            if (end.isBefore(day.plusDays(FEWEST_DAYS)) || end.isAfter(day.plusYears(MOST_YEARS))) {
                throw new IllegalArgumentException();
            }
            return period;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<Long> ids(String text) {
        Set<Long> ids = items(text).map(Settings::userId).collect(Collectors.toUnmodifiableSet());
        if (ids.isEmpty() && !text.isBlank()) {
            throw new IllegalArgumentException();
        }
        return ids;
    }

    /** Groups and channels have negative ones. */
    private static long userId(String text) {
        long id = Long.parseLong(text);
        if (id <= 0) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    private static int perMinute(String text) {
        int number = Integer.parseInt(text);
        if (number < 10 || number > Plan.UNLIMITED) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
