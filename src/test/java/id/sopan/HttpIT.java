package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.sopan.log.SaidInLog;
import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the sandbox's program answers over HTTP, on loopback without a token. */
@Order(7)
class HttpIT {

    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    private static final long MANAGE_SERVER = -1001000000003L;

    @TempDir
    static Path directory;

    @AutoClose
    private static Door door;

    @BeforeAll
    static void open() throws IOException {
        door = Door.open(directory, Map.of());
    }

    @Test
    void runsArePaged() {
        JsonNode all = door.json("/api/runs");
        assertThat(all.size()).isGreaterThan(1);
        List<JsonNode> paged = new ArrayList<>();
        String path = "/api/runs?limit=1";
        while (path != null) {
            HttpResponse<String> page = door.get(path);
            door.json(path).forEach(paged::add);
            path = page.headers().firstValue("Link").map(HttpIT::next).orElse(null);
        }
        assertThat(paged).containsExactlyElementsOf(all);
    }

    @Test
    void whoReadsAgainAsksForWhatWasWrittenSince() {
        JsonNode all = door.json("/api/runs");
        Instant written = Instant.parse(all.get(0).path("written").asString());
        LocalDate day = LocalDate.ofInstant(written, ZoneOffset.UTC);
        assertThat(door.json("/api/runs?written=" + day)).contains(all.get(0));
        assertThat(door.json("/api/runs?written=" + day.plusWeeks(1))).isEmpty();
        String number = all.get(0).path("number").asString();
        assertThat(door.json("/api/runs/" + number + "/journal").size())
                .isEqualTo(all.get(0).path("entries").asInt());
    }

    @Test
    void pagesSpeakTheLanguageOfTheBrowserUnlessTheirAddressSaysWhich() {
        for (String path : List.of("/statistik", "/waktu")) {
            String accept = "en-GB,en;q=0.9,id;q=0.8";
            assertThat(door.get(path, "Accept-Language", accept).body()).contains("<html lang=\"en\"");
            assertThat(door.get(path + "?bahasa=id", "Accept-Language", accept).body())
                    .contains("<html lang=\"id\"");
            assertThat(door.get(path).body()).contains("<html lang=\"id\"");
        }
    }

    @Test
    void statisticsAreAPageOfItsOwn() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        HttpResponse<String> page =
                door.get("/statistik?periode=%s..%s&unit=manage-server".formatted(today.minusDays(6), today));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "Statistik permohonan",
                        "Masih berjalan",
                        "Manage Server · Semua prosedur",
                        "Dukungan teknis apabila ada kendala")
                .doesNotContain("http://", "https://cdn");
        assertThat(door.get("/statistik?bahasa=en&periode=triwulan").body())
                .contains("Statistics of requests", "name=\"periode\" list=\"periods\" value=\"quarter\"", "this week")
                .doesNotContain("triwulan", "pekan", "bulan");
    }

    @Test
    void aPeriodThatEndsBeforeItStartsIsRefusedInWords() {
        HttpResponse<String> page = door.get("/statistik?periode=2026-11-30..2026-11-01");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("berakhir sebelum dimulai").doesNotContain("Diajukan");
    }

    @Test
    void aPeriodThatIsNotKnownIsRefusedInThePagesWords() {
        HttpResponse<String> page = door.get("/statistik?periode=%3Cscript%3E");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("&lt;script&gt;", "belum kami kenali", "1-9-2026..30-11-2026")
                .doesNotContain("<script>", "/laporan");
        assertThat(door.get("/statistik?bahasa=en&periode=lusa").body())
                .contains("is not known")
                .doesNotContain("/laporan");
    }

    @Test
    void aUnitOrProcedureThatIsNotThereIsRefusedRatherThanShownAsEmpty() {
        assertRefused("/statistik?unit=tidak-ada", "Unit “tidak-ada” tidak ada", "Manage Server");
        assertRefused("/statistik?bahasa=en&prosedur=tidak-ada", "There is no procedure “tidak-ada”");
    }

    private static void assertRefused(String path, String... words) {
        HttpResponse<String> page = door.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(400);
        assertThat(page.body()).contains(words).doesNotContain("Diajukan</dt>", "Requested</dt>");
    }

    @Test
    void theLedgerOfARunIsAPageThatTheStatisticsLinkTo() {
        String number = newestAsked().path("number").asString();
        HttpResponse<String> page = door.get("/waktu?nomor=%20" + number.toLowerCase(Locale.ROOT));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Rincian waktu", number, "jam kerja WIB; versi kalender", "Jumlah:", "waktu baku")
                .doesNotContain("Mohon periksa nomornya");
        assertThat(door.get("/waktu?bahasa=en&nomor=" + number).body()).contains("Where the time of a request went");
        assertThat(door.get("/statistik").body()).contains("href=\"/waktu?bahasa=id\"");
        assertThat(door.get("/waktu").statusCode()).isEqualTo(200);
        HttpResponse<String> unknown = door.get("/waktu?nomor=%3Cscript%3E");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body())
                .contains("&lt;SCRIPT&gt; tidak ditemukan", "WS-2026-0001")
                .doesNotContain("<SCRIPT>");
    }

    /** Without those that begin by themselves, as on the first day of a month. */
    private static JsonNode newestAsked() {
        return door.json("/api/runs")
                .valueStream()
                .filter(run -> !run.path("procedure").asString().equals("perawatan-server"))
                .findFirst()
                .orElseThrow();
    }

    private static String next(String link) {
        Matcher matcher = NEXT.matcher(link);
        assertThat(matcher.matches()).as(link).isTrue();
        return matcher.group(1);
    }

    @Test
    void whereNoPageIsItSaysWhichThereAre() {
        HttpResponse<String> page = door.get("/tidak%3Cada%3E");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.body())
                .contains("Halaman tidak ditemukan", "/tidak%3Cada%3E", "href=\"/konsol\"", "/panduan/pemohon.html")
                .doesNotContain("No static resource");
        assertThat(door.get("/panduan/foo", "Accept-Language", "en-GB,en;q=0.9").body())
                .contains("Page not found", "/panduan/pemohon.en.html");
    }

    @Test
    void aRunIsToldWithoutTelegramsIds() {
        String number = door.json("/api/runs").get(0).path("number").asString();
        HttpResponse<String> response = door.get("/api/runs/" + number.toLowerCase(Locale.ROOT));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode run = door.json("/api/runs/" + number);
        assertThat(run.path("run").path("number").asString()).isEqualTo(number);
        assertThat(run.path("intact").asBoolean()).isTrue();
        assertThat(response.body()).doesNotContain("\"id\"", "-100", "tg-file").doesNotContainPattern("\\b500\\d\\b");
    }

    @Test
    void theJournalIsServedToTheLetter() {
        String number = door.json("/api/runs").get(0).path("number").asString();
        JsonNode journal = door.json("/api/runs/" + number + "/journal");
        assertThat(journal.get(0).path("type").asString()).isEqualTo("requested");
        assertThat(journal.get(0).path("prev").asString()).isEqualTo("0".repeat(64));
        assertThat(journal.get(1).path("prev")).isEqualTo(journal.get(0).path("hash"));
    }

    @Test
    void theLedgerOfEachStayComesToWhatIsMeasured() {
        JsonNode runs = door.json("/api/runs");
        String finished = runs.get(runs.size() - 1).path("number").asString();
        JsonNode time = door.json("/api/runs/" + finished + "/time");
        assertThat(time.path("visits").size()).isEqualTo(3);
        for (JsonNode visit : time.path("visits")) {
            long ledger = 0;
            for (JsonNode line : visit.path("ledger")) {
                ledger += line.path("seconds").asLong();
            }
            assertThat(ledger).isEqualTo(visit.at("/working/measured").asLong());
            assertThat(visit.path("calendar").asString()).isNotBlank();
        }
        JsonNode row = time.path("rows").get(0);
        assertThat(row.path("standardSeconds").asLong()).isEqualTo(120 * 60);
        assertThat(row.path("measuredSeconds").asLong()).isPositive();
        assertThat(row.path("within").asBoolean()).isTrue();
    }

    @Test
    void anUnknownNumberIsAProblemThatSaysWhatToDo() {
        for (String path : List.of("/api/runs/WS-1999-0001", "/api/runs/WS-1999-0001/time", "/api/runs/%20/journal")) {
            HttpResponse<String> response = door.get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("WS-2026-0001", "GET /api/runs");
        }
    }

    @Test
    void anAddressAtWhichNothingIsIsAProblemThatSaysWhatThereIs() {
        for (String path :
                List.of("/api/runs/", "/api/runs/WS-2026-0001/", "/api/runs/WS-2026-0001/steps", "/api/entah")) {
            HttpResponse<String> response = door.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).as(path).hasValue("application/problem+json");
            assertThat(response.body()).as(path).contains("GET /api/runs lists", path);
        }
    }

    @Test
    void anAddressThatCannotBeReadIsAProblemToo() throws IOException {
        for (String path : List.of(
                "/api/runs/%00",
                "/api/runs/WS%2F1", "/api/runs/%5C", "/api/runs/%zz", "/api/runs/%FF", "/statistik%00")) {
            String response = raw(path);
            assertThat(response).as(path).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"detail\"");
        }
        for (String path : List.of("/api/runs/%0A", "/api/runs/%7F", "/api/runs/" + "x".repeat(3000))) {
            assertThat(raw(path))
                    .as(path)
                    .startsWith("HTTP/1.1 404")
                    .contains("application/problem+json", "WS-2026-0001");
        }
    }

    @Test
    void whatNobodyShouldAskForIsRefusedWithoutAnErrorInTheLog() throws IOException {
        try (SaidInLog log = new SaidInLog("ROOT")) {
            for (String query : List.of("x=%zz", "x=%", "x=%ff", "limit=1&=1")) {
                for (String path : List.of("/api/runs?", "/statistik?", "/?", "/konsol?", "/konsol/masuk?")) {
                    assertThat(raw(path + query)).as(path + query).startsWith("HTTP/1.1 400");
                }
            }
            assertThat(door.get("/error").statusCode()).isEqualTo(404);
            assertThat(door.get("/error").body()).doesNotContain("999");
            for (String verb : List.of("OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND")) {
                for (String path :
                        List.of("/konsol", "/konsol/papan", "/konsol/masuk", "/konsol/lain", "/konsol/a~b")) {
                    HttpResponse<String> response = door.call(verb, path);
                    assertThat(response.statusCode()).as(verb + path).isEqualTo(405);
                    assertThat(response.headers().firstValue("Allow"))
                            .as(verb + path)
                            .hasValue("GET, HEAD, POST");
                }
            }
            for (String path : List.of("/konsol" + "/a".repeat(3_500), "/konsol/" + "a.".repeat(3_500) + "a")) {
                assertThat(raw(path)).startsWith("HTTP/1.1 401");
                assertThat(raw(path + "/aaaaaa".repeat(100) + " HTTP/1.1\r\nAccept: text/html\r\nX-Rest:"))
                        .startsWith("HTTP/1.1 401");
            }
            assertThat(door.call("SIARAN", "/panduan/pemohon.html").statusCode())
                    .isEqualTo(405);
            assertThat(log.lines()).noneMatch(line -> line.contains("Servlet.service") || line.contains("SIARAN"));
        }
    }

    @Test
    void aPathThatIsWrittenOddlyIsNotThereAndNothingForTheLog() throws IOException {
        try (SaidInLog log = new SaidInLog("ROOT")) {
            for (String path : List.of(
                    "/konsol//papan",
                    "/konsol//",
                    "/konsol/;/papan",
                    "/konsol/;a=b/masuk/x",
                    "/konsol/%3B/papan",
                    "/konsol//../api/runs",
                    "/konsol/./papan",
                    "/konsol/%2E%2e/api/runs",
                    "/actuator/health/..;/prometheus",
                    "/actuator/health/..%3b/prometheus",
                    "/actuator/health/SIARAN/prometheus",
                    "/actuator/he%61lth/SIARAN/prometheus/x",
                    "/actuator/health/readiness/SIARAN/x",
                    "/panduan/../SIARAN",
                    "/panduan/%2e%2e",
                    "//")) {
                assertThat(raw(path)).as(path).startsWith("HTTP/1.1 404").doesNotContain("SIARAN");
            }
            for (String path : List.of("/panduan/WEB-INF-SIARAN", "/panduan/url:SIARAN", "/actuator/health/SIARAN")) {
                assertThat(raw(path)).as(path).startsWith("HTTP/1.1 404");
            }
            assertThat(log.lines()).noneMatch(line -> line.contains("Servlet.service") || line.contains("SIARAN"));
        }
    }

    /** As a client sends it that checks nothing. */
    private static String raw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aParameterThatDoesNotFitIsRefusedByItsNameWithWhatIsAllowed() {
        for (String limit : List.of("0", "-1", "501", "many", "", "99999999999999999999")) {
            assertProblem("/api/runs?limit=" + limit, "limit is a whole number from 1 to 500.");
        }
        assertProblem("/api/runs?before=-1", "before is a whole number from 0 to 253402300799999.");
        assertProblem("/api/runs?state=foo", "no parameter state", "only limit, before, written");
        assertProblem("/api/runs?written=kemarin", "written is a day such as 2026-06-30.");
        assertProblem("/api/runs?limit=1&limit=2", "limit stands twice");
        String number = door.json("/api/runs").get(0).path("number").asString();
        assertProblem("/api/runs/" + number + "?full=1", "no parameter full", "takes none");
    }

    private static void assertProblem(String path, String... words) {
        HttpResponse<String> response = door.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains(words);
    }

    @Test
    void healthNamesTelegramAndTheStore() {
        await().until(() ->
                door.json("/actuator/health").path("status").asString().equals("UP"));
        JsonNode components = door.json("/actuator/health").path("components");
        assertThat(components.path("telegram").path("status").asString()).isEqualTo("UP");
        assertThat(components.path("store").path("status").asString()).isEqualTo("UP");
        assertThat(door.get("/actuator/health").body()).doesNotContain(SandboxInstallation.TOKEN.substring(8));
        assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void aStoreThatIsAwayIsNotLaidAtTelegramsDoor() throws SQLException {
        Person dewi = new Person(new ControlClient(door.page()), 5005, "Dewi");
        String database = "jdbc:sqlite:" + directory.resolve("sandbox/store/sopan.db");
        try (Connection other = DriverManager.getConnection(database)) {
            other.createStatement().execute("begin immediate");
            assertTimeoutPreemptively(
                    Duration.ofSeconds(15),
                    () -> assertThat(door.get("/actuator/health/readiness").statusCode())
                            .isEqualTo(503));
            dewi.says(MANAGE_SERVER, "/antrian");
            await().until(() -> health("/telegram/details/polling").equals("STORE_AWAY"));
            assertThat(health("/telegram/status")).isEqualTo("UP");
            assertThat(health("/store/status")).isEqualTo("DOWN");
            assertThat(door.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(door.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(door.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        }
        await().until(() -> door.get("/actuator/health").statusCode() == 200);
    }

    private static String health(String component) {
        return door.json("/actuator/health").at("/components" + component).asString();
    }

    @Test
    void whatIsCountedIsWhatIsDescribed() throws IOException {
        Person dewi = new Person(new ControlClient(door.page()), 5005, "Dewi");
        dewi.taps(MANAGE_SERVER, "Ambil");
        await().until(() -> dewi.reads(MANAGE_SERVER).stream().anyMatch(message -> message.hasButton("Lepas")));
        dewi.taps(MANAGE_SERVER, "Lepas");
        Scrape scrape = Scrape.of(door.get("/actuator/prometheus").body());
        assertThat(scrape.own()).containsExactlyInAnyOrderElementsOf(Scrape.described());
        assertThat(scrape.value("sopan_transitions_total", "event=\"taken\",procedure=\"dukungan-teknis\""))
                .isPositive();
        assertThat(scrape.value("sopan_updates_received_total", "kind=\"callback_query\""))
                .isGreaterThanOrEqualTo(2);
        assertThat(scrape.value("sopan_listening", "")).isEqualTo(1);
        assertThat(scrape.value("sopan_polling_lag_seconds", "")).isBetween(0.0, 60.0);
        for (String query : Queries.all()) {
            assertThat(Queries.unknown(query, scrape.samples())).as(query).isEmpty();
        }
        String withoutValues = scrape.text().replaceAll("(?m) \\S+$", "");
        assertThat(withoutValues).contains("sopan_transitions_total").doesNotContain("Dewi", "-100", "5005", "DT-20");
    }

    @Test
    void anotherHostsNameIsRefusedHoweverThePathIsWritten() {
        for (String path :
                List.of("/api/runs", "/%61pi/runs", "/api/runs;x=1", "/api/runs/", "/", "/actuator/prometheus")) {
            HttpResponse<String> response = door.get(path, "Host", "evil.example");
            assertThat(response.statusCode()).as(path).isEqualTo(403);
            assertThat(response.body()).contains("SOPAN_API_TOKEN");
        }
        assertThat(door.get("/api/runs", "Host", "localhost:8080").statusCode()).isEqualTo(200);
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws IOException {
        try (Socket silent = new Socket("127.0.0.1", door.port());
                Socket slow = new Socket("127.0.0.1", door.port())) {
            silent.setSoTimeout(30_000);
            slow.setSoTimeout(30_000);
            slow.getOutputStream().write("GET /api/runs HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(silent.getInputStream().read()).isEqualTo(-1);
            slow.getInputStream().readAllBytes();
        }
    }

    /** As nginx sends it by default: under the name of where it leads to. */
    @Test
    void whatAProxyOnThisMachineHandsOnIsRefusedWithoutAToken() {
        for (String header : List.of("X-Forwarded-For", "x-forwarded-proto", "Forwarded", "X-Real-IP", "Via")) {
            HttpResponse<String> response = door.get("/api/runs", header, "203.0.113.9");
            assertThat(response.statusCode()).as(header).isEqualTo(403);
            assertThat(response.body()).contains("SOPAN_API_TOKEN");
        }
        assertThat(door.get("/konsol", "X-Forwarded-For", "203.0.113.9").statusCode())
                .isNotEqualTo(403);
        assertThat(door.get("/actuator/health/liveness", "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(200);
    }
}
