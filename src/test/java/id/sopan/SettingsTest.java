package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be set, and what is said of what may not. */
class SettingsTest {

    private static final String TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private static Settings settings(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(environment::get);
    }

    @Test
    void nothingSetIsTheSandboxOnLoopback() throws Exception {
        Settings settings = settings();
        assertThat(settings.isSandbox()).isTrue();
        assertThat(settings.telegram()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.mongodb()).isNull();
        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.admins()).isEmpty();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        assertThat(settings.conversations()).isNull();
        assertThat(settings.calendars()).isNull();
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.sandboxPort()).isEqualTo(8081);
        assertThat(settings.copies()).isNull();
        assertThat(settings.apiToken()).isNull();
    }

    @Test
    void theContainerIsToldOfEverySetting() throws Exception {
        String container =
                Files.readString(Path.of("docker/compose.yaml")) + Files.readString(Path.of("docker/Dockerfile"));
        Set<String> asked = new TreeSet<>();
        Settings.of(name -> {
            asked.add(name);
            return null;
        });
        asked.remove("SOPAN_SANDBOX_PORT"); // on the container's own loopback
        asked.removeAll(Set.of("SOPAN_MONGODB_URI_FILE", "SOPAN_API_TOKEN_FILE")); // compose.yaml sets their values
        assertThat(asked)
                .contains("SOPAN_URL")
                .allMatch(name -> container.contains(name + ":") || container.contains(name + "="));
    }

    @Test
    void everythingCanBeSet() {
        Settings settings = settings(
                "SOPAN_TELEGRAM_TOKEN", " " + TOKEN + " ",
                "SOPAN_TELEGRAM_URL", "http://localhost:8081/",
                "SOPAN_MONGODB_URI", "mongodb://sopan:rahasia@db:27017/sopan?replicaSet=rs0",
                "SOPAN_DATA", "/var/lib/sopan",
                "SOPAN_ADMIN_IDS", "12345, 67890",
                "SOPAN_ZONE", "Asia/Makassar",
                "SOPAN_CONVERSATIONS", "/etc/sopan",
                "SOPAN_CALENDARS", "/etc/sopan-kalender",
                "SOPAN_PORT", "9000",
                "SOPAN_BIND", "0.0.0.0",
                "SOPAN_FILES", "keep",
                "SOPAN_API_TOKEN", "s3cret-s3cret-s3cret!");
        assertThat(settings.copies()).isEqualTo(Path.of("/var/lib/sopan/files"));
        assertThat(settings.token()).isEqualTo(TOKEN);
        assertThat(settings.isSandbox()).isFalse();
        assertThat(settings.mongodb()).startsWith("mongodb://");
        assertThat(settings.admins()).containsExactlyInAnyOrder(12345L, 67890L);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Makassar"));
        assertThat(settings.conversations()).isEqualTo("/etc/sopan");
        assertThat(settings.calendars()).isEqualTo("/etc/sopan-kalender");
        assertThat(settings.port()).isEqualTo(9000);
        assertThat(settings.bind().isAnyLocalAddress()).isTrue();
        assertThat(settings.apiToken()).isEqualTo("s3cret-s3cret-s3cret!");
    }

    @Test
    void theConsoleIsReachedWhereItListensUnlessItIsSaid() {
        assertThat(settings("SOPAN_PORT", "9000").console()).isEqualTo(URI.create("http://127.0.0.1:9000"));
        URI ofAll = settings("SOPAN_BIND", "0.0.0.0", "SOPAN_API_TOKEN", "s3cret-s3cret-s3cret!")
                .console();
        assertThat(ofAll.toString()).matches("http://\\d+(\\.\\d+){3}:8080").doesNotContain("0.0.0.0");
        assertThat(settings("SOPAN_URL", "https://sopan.kampus.ac.id").console())
                .isEqualTo(URI.create("https://sopan.kampus.ac.id"));
    }

    @Test
    void telegramItselfPostsByHttpsAlone() {
        String[] plain = {"SOPAN_TELEGRAM_TOKEN", TOKEN, "SOPAN_WEBHOOK_URL", "http://10.0.0.7:8080/telegram"};
        assertThatThrownBy(() -> settings(plain))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_WEBHOOK_URL")
                .hasMessageContaining("an https address");
        assertThat(settings(
                                "SOPAN_TELEGRAM_TOKEN", TOKEN,
                                "SOPAN_WEBHOOK_URL", "http://10.0.0.7:8080/telegram",
                                "SOPAN_TELEGRAM_URL", "http://10.0.0.8:8081")
                        .webhook())
                .isNotNull();
    }

    @Test
    void telegramItselfPostsToFourPortsAlone() {
        String url = "https://sopan.kampus.ac.id:%d/telegram";
        for (int port : new int[] {443, 80, 88, 8443}) {
            assertThat(settings("SOPAN_TELEGRAM_TOKEN", TOKEN, "SOPAN_WEBHOOK_URL", url.formatted(port))
                            .webhook())
                    .isNotNull();
        }
        String[] other = {"SOPAN_TELEGRAM_TOKEN", TOKEN, "SOPAN_WEBHOOK_URL", url.formatted(8444)};
        assertThatThrownBy(() -> settings(other))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_WEBHOOK_URL")
                .hasMessageContaining("443, 80, 88 or 8443");
        assertThat(settings(
                                "SOPAN_TELEGRAM_TOKEN",
                                TOKEN,
                                "SOPAN_WEBHOOK_URL",
                                url.formatted(8444),
                                "SOPAN_TELEGRAM_URL",
                                "http://10.0.0.8:8081")
                        .webhook())
                .isNotNull();
    }

    @Test
    void whatACommandReadsFromADirectoryThatIsNoneIsNamedByItsSetting(@TempDir Path directory) {
        String missing = directory.resolve("missing").toString();
        SettingReader reader = new SettingReader(Map.of("SOPAN_CALENDARS", missing)::get);
        assertThatThrownBy(() -> reader.directory("SOPAN_CALENDARS"))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_CALENDARS: ")
                .hasMessageEndingWith("not a directory: " + missing);
        assertThat(reader.directory("SOPAN_CONVERSATIONS")).isNull();
    }

    @Test
    void secretsMayBeInFiles(@TempDir Path directory) throws Exception {
        String token =
                Files.writeString(directory.resolve("token"), TOKEN + "\n").toString();
        String uri = Files.writeString(directory.resolve("uri"), "mongodb://sopan:hush-hush@db/sopan\n")
                .toString();
        String api = Files.writeString(directory.resolve("api"), "s3cret-s3cret-s3cret!")
                .toString();
        Settings settings = settings(
                "SOPAN_TELEGRAM_TOKEN_FILE", token, "SOPAN_MONGODB_URI_FILE", uri, "SOPAN_API_TOKEN_FILE", api);
        assertThat(settings.token()).isEqualTo(TOKEN);
        assertThat(settings.mongodb()).isEqualTo("mongodb://sopan:hush-hush@db/sopan");
        assertThat(settings.apiToken()).isEqualTo("s3cret-s3cret-s3cret!");

        assertThatThrownBy(() -> settings("SOPAN_TELEGRAM_TOKEN_FILE", token, "SOPAN_TELEGRAM_TOKEN", TOKEN))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_TELEGRAM_TOKEN_FILE")
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> settings("SOPAN_TELEGRAM_TOKEN_FILE", uri))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_TELEGRAM_TOKEN_FILE")
                .hasMessageContaining("BotFather")
                .hasMessageNotContaining("hush-hush");
        assertThatThrownBy(() -> settings("SOPAN_API_TOKEN_FILE", "/nowhere/at-all"))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageStartingWith("SOPAN_API_TOKEN_FILE")
                .hasMessageContaining("can be read")
                .hasMessageEndingWith("not there: /nowhere/at-all");
        assertThatThrownBy(() -> settings("SOPAN_TELEGRAM_TOKEN_FILE", TOKEN))
                .as("the token in the place of its file")
                .isInstanceOf(UnfitSetting.class)
                .hasMessageEndingWith("not there: ...");
    }

    @Test
    void aSecretMayBeginWithTheMarkThatEditorsWrite(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "\uFEFF" + TOKEN + "\r\n");
        assertThat(settings("SOPAN_TELEGRAM_TOKEN_FILE", file.toString()).token())
                .isEqualTo(TOKEN);
    }

    @Test
    void blankIsAsNotSet() {
        assertThat(settings("SOPAN_TELEGRAM_TOKEN", " ", "SOPAN_PORT", "", "SOPAN_CONVERSATIONS", "  "))
                .isEqualTo(settings());
    }

    @ParameterizedTest
    @CsvSource({
        "SOPAN_TELEGRAM_TOKEN, hush-hush, BotFather",
        "SOPAN_TELEGRAM_URL, api.telegram.org, http or https",
        "SOPAN_TELEGRAM_URL, ftp://api.telegram.org, http or https",
        "SOPAN_TELEGRAM_URL, https://api.telegram.org/hush-hush, no path",
        "SOPAN_TELEGRAM_URL, https://api.telegram.org?hush-hush, no path",
        "SOPAN_TELEGRAM_URL, http://127.0.0.1:99999, the port in that address must be from 1 to 65535",
        "SOPAN_TELEGRAM_URL, http://127.0.0.1:0, the port in that address",
        "SOPAN_TELEGRAM_URL, http://hush_hush:8081, must not hold an underscore",
        "SOPAN_TELEGRAM_URL, http://hush:hush@127.0.0.1:8081, without user name and password",
        "SOPAN_TELEGRAM_TOKEN_FILE, /dev/zero, 4 KB at most",
        "SOPAN_MONGODB_URI, postgres://sopan:hush-hush@db, mongodb://",
        "SOPAN_ADMIN_IDS, '12345,hush-hush', users",
        "SOPAN_ADMIN_IDS, -1001234567890, not of groups",
        "SOPAN_ADMIN_IDS, ',', users",
        "SOPAN_ADMIN_IDS, 99999999999999999999, users",
        "SOPAN_ZONE, WIB, Asia/Jakarta",
        "SOPAN_RETENTION, 5 tahun, P5Y",
        "SOPAN_RETENTION, P1M, from P30D to P1000Y",
        "SOPAN_RETENTION, P29D, from P30D to P1000Y",
        "SOPAN_RETENTION, P300000000Y, from P30D to P1000Y",
        "SOPAN_DATA, '\"/var/lib/sopan\"', without quotation marks",
        "SOPAN_DATA, ~/sopan, without quotation marks and ~",
        "SOPAN_RETENTION, P-5Y, from P30D to P1000Y",
        "SOPAN_RETENTION, P1Y-12M, from P30D to P1000Y",
        "SOPAN_ZONE, America/New_York, without summer time",
        "SOPAN_LOG, hush, text or json",
        "SOPAN_PORT, 0, 1 to 65535",
        "SOPAN_PORT, 65536, 1 to 65535",
        "SOPAN_PORT, hush-hush, 1 to 65535",
        "SOPAN_SANDBOX_PORT, -1, 1 to 65535",
        "SOPAN_SANDBOX_PORT, 8080, SOPAN_PORT",
        "SOPAN_BIND, 300.0.0.1, 127.0.0.1",
        "SOPAN_BIND, 0.0.0.0, 'SOPAN_API_TOKEN: wajib'",
        "SOPAN_API_TOKEN, hush hush hush hush, without spaces",
        "SOPAN_API_TOKEN, hush-hush-hush-, at least 16",
        "SOPAN_URL, sopan/hush-hush, http or https",
        "SOPAN_URL, https://sopan.example/hush-hush, no path",
        "SOPAN_URL, http://a:99999, the port in that address",
        "SOPAN_URL, http://a:9999999999, the port in that address",
        "SOPAN_URL, https://sopan_hush.example, must not hold an underscore",
        "SOPAN_WEBHOOK_URL, https://sopan.example:99999/telegram, the port in that address",
        "SOPAN_WEBHOOK_URL, https://sopan.example/hush-hush, /telegram",
        "SOPAN_WEBHOOK_URL, https://sopan.example/telegram, 'SOPAN_TELEGRAM_TOKEN: wajib'",
        "SOPAN_PERSON_PER_MINUTE, many, a number from 10 to 1000000",
        "SOPAN_PERSON_PER_MINUTE, 9, a number from 10 to 1000000",
        "SOPAN_WEBHOOK_FROM, hush-hush, networks",
        "SOPAN_WEBHOOK_FROM, 149.154.160.0/99, networks",
        "SOPAN_WEBHOOK_FROM, 149.154.160.0/20, 'SOPAN_WEBHOOK_URL: wajib'",
    })
    void aWrongValueIsNamedWithWhatIsAllowedAndNotRepeated(String name, String value, String allowed) {
        assertThatThrownBy(() -> settings(name, value))
                .isInstanceOf(UnfitSetting.class)
                .hasMessageContaining(name)
                .hasMessageContaining(allowed)
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "SOPAN_ADMIN_ID, SOPAN_ADMIN_IDS",
        "SOPAN_TOKN, 'SOPAN_API_TOKEN, SOPAN_TELEGRAM_TOKEN'",
        "SOPAN_TELEGRAM_TOKN, SOPAN_TELEGRAM_TOKEN",
        "SOPAN_MONGO_URL, SOPAN_MONGODB_URI",
        "SOPAN_PROT, SOPAN_PORT",
        "SOPAN_SANDBOXPORT, SOPAN_SANDBOX_PORT",
        "SOPAN_APITOKEN, SOPAN_API_TOKEN",
    })
    void aNameThatIsNoSettingIsToldWithTheNearest(String name, String nearest) {
        assertThat(UnknownSettings.among(List.of("SOPAN_TELEGRAM_TOKEN", name, "HOME")))
                .singleElement(STRING)
                .startsWith(name + " tidak dikenal")
                .endsWith("the nearest: " + nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOPAN_COLOUR", "SOPAN_", "SOPAN_X"})
    void aNameThatIsLikeNoSettingIsToldAlone(String name) {
        assertThat(UnknownSettings.among(List.of(name)))
                .containsExactly(name + " tidak dikenal dan tidak dipakai / " + name + " is not known and not used");
    }

    @Test
    void whatComposeAndTheTestsSetIsNotStrange() {
        assertThat(UnknownSettings.among(Settings.names())).isEmpty();
        assertThat(UnknownSettings.among(List.of("SOPAN_PUBLISH", "SOPAN_DB_PASSWORD", "SOPAN_TEST_MONGODB_URI")))
                .isEmpty();
    }

    @Test
    void settingsInALogTellNoSecret() {
        assertThat(settings("SOPAN_TELEGRAM_TOKEN", TOKEN, "SOPAN_API_TOKEN", "hush-hush-hush-hush")
                        .toString())
                .doesNotContain("ABCDEFG", "hush-hush");
    }
}
