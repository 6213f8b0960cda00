package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.log.SaidInLog;
import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import id.sopan.web.Turns;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets into the console, and what they may see there, by HTTP. */
class KonsolHttpIT {

    private static final long UNIT_TI = -1001000000002L;
    private static final long MANAGE_SERVER = -1001000000003L;

    @AutoClose
    private static RunningSandbox sandbox;

    private static ControlClient control;

    @BeforeAll
    static void start(@TempDir Path directory) {
        sandbox = RunningSandbox.unlimited(directory);
        control = new ControlClient(sandbox.page());
    }

    private static KonsolBrowser fresh() {
        return KonsolBrowser.fresh(sandbox.http());
    }

    private static KonsolBrowser of(long person) {
        return KonsolBrowser.of(sandbox.http(), new Person(control, person, ""));
    }

    private static String link(long person) {
        return KonsolBrowser.link(new Person(control, person, ""));
    }

    private static String find(Pattern pattern, String text) {
        return KonsolBrowser.find(pattern, text);
    }

    @Test
    void aLinkIsAskedAboutFirstAndOpensOnceInTheBrowserThatAsked() {
        String link = link(5001);
        KonsolBrowser preview = fresh();
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> asked = preview.get("/konsol/masuk/" + link);
            assertThat(asked.body()).contains("masuk sebagai Sari", "method=\"post\"");
        }
        assertOver(fresh().post("/konsol/masuk", Map.of("link", link)));
        HttpResponse<String> board = preview.post("/konsol/masuk", Map.of("link", link));
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.uri().getPath()).isEqualTo("/konsol");
        assertOver(preview.get("/konsol/masuk/" + link));
        assertOver(preview.post("/konsol/masuk", Map.of("link", link)));
        assertOver(fresh().get("/konsol/masuk/" + "A".repeat(43)));
        assertOver(fresh().post("/konsol/masuk", Map.of()));
    }

    private static void assertOver(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.body())
                .contains("Tautan ini tidak berlaku", "kirim /konsol kepada bot")
                .doesNotContain("Sari", "WS-");
        assertThat(response.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("sopan-konsol="));
    }

    @Test
    void whoAsksForMuchAtOnceIsAskedToComeAgainAndTheRestIsMadeInTurn() {
        KonsolBrowser sari = of(5001);
        Turns turns = sandbox.program().getBean(Turns.class);
        List<Runnable> underWay =
                Stream.generate(() -> turns.take("others")).limit(4).toList();
        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.generate(() -> sari.soon("/konsol")).limit(9).toList();

        HttpResponse<?> first = (HttpResponse<?>)
                CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).join();
        underWay.forEach(Runnable::run);

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(first.headers().firstValue("Retry-After")).contains("5");
        assertThat(first.body()).asString().contains("mohon coba kembali beberapa detik lagi");
        assertThat(asked.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 200))
                .hasSize(8);
    }

    @Test
    void aFormThatIsTooLargeIsAnsweredWithWhatIsAllowed() {
        KonsolBrowser sari = of(5001);
        try (SaidInLog log = new SaidInLog("org.apache")) {
            HttpResponse<String> answer =
                    sari.post("/konsol/permohonan/DT-2026-0001/tindakan", Map.of("words", "a".repeat(12 << 20)));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("Formulir terlalu besar", "2 MB");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void theCookieIsForTheConsoleAloneAndForNoScript() throws Exception {
        String link = link(5001);
        HttpClient plain = HttpClient.newHttpClient();
        HttpResponse<String> response = plain.send(
                HttpRequest.newBuilder(sandbox.http().resolve("/konsol/masuk"))
                        .headers(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Cookie",
                                "sopan-konsol-tautan=" + link)
                        .POST(HttpRequest.BodyPublishers.ofString("link=" + link))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/konsol");
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("sopan-konsol=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/konsol", "Max-Age=36000")
                        .doesNotContain("Secure"));
    }

    @Test
    void nothingIsShownToWhoIsNotSignedIn() {
        String number = number("bagian-akademik");
        for (String path : List.of(
                "/konsol",
                "/konsol/",
                "/konsol/papan",
                "/konsol/permohonan/" + number,
                "/konsol/permohonan/" + number + "/isi",
                "/konsol/lain")) {
            HttpResponse<String> response = fresh().get(path, "Cookie", "sopan-konsol=" + "A".repeat(43));
            assertThat(response.statusCode()).as(path).isEqualTo(401);
            assertThat(response.body()).contains("Mohon masuk terlebih dahulu").doesNotContain(number);
            assertGuarded(response);
        }
        assertThat(fresh().get("/konsol/papan", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .hasValue("true");
        assertThat(fresh().get("/konsol", "Accept-Language", "en-GB").body()).contains("Please sign in first");
    }

    private static void assertGuarded(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void noDetourThroughTheConsolesPathOpensTheApi() {
        for (String path :
                List.of("/konsol/..%2fapi/runs", "/konsol/aset/..;/..;/api/runs", "/konsol/%2e%2e/api/runs")) {
            HttpResponse<String> response = fresh().get(path, "Host", "evil.example");
            assertThat(response.statusCode()).as(path).isIn(400, 403, 404);
            assertThat(response.body()).doesNotContain("\"number\"", "sinceMillis");
        }
        assertThat(fresh().get("/konsol/aset/console.css").statusCode()).isEqualTo(200);
        assertThat(fresh().get("/konsol/aset/htmx.min.js").statusCode()).isEqualTo(200);
    }

    @Test
    void aUnitSeesItsOwnRequestsAndOfOthersNotEvenThatTheyAre() {
        String akademik = number("bagian-akademik");
        assertThat(of(5001).get("/konsol/permohonan/" + akademik).body())
                .contains(akademik, "Isian", "Langkah yang ditempuh", "Rincian waktu", "Rantai jurnal utuh");
        KonsolBrowser eko = of(5007);
        String unknown = eko.get("/konsol/permohonan/WS-1999-0001").body();
        for (String path : List.of("/konsol/permohonan/" + akademik, "/konsol/permohonan/" + akademik + "/isi")) {
            HttpResponse<String> others = eko.get(path);
            assertThat(others.statusCode()).as(path).isEqualTo(404);
            assertThat(others.body()).isEqualTo(unknown.replace("WS-1999-0001", akademik));
        }
        assertThat(eko.get("/konsol").body()).doesNotContain(akademik);
        assertThat(of(5000).get("/konsol").body()).as("the admin sees all").contains(akademik);
    }

    /** Of the newest request that runs, of which the developers know nothing. */
    private static String number(String unit) {
        for (JsonNode run :
                JsonMapper.shared().readTree(fresh().get("/api/runs").body())) {
            if (run.path("unit").asString().equals(unit)
                    && run.path("state").asString().equals("open")) {
                return run.path("number").asString();
            }
        }
        throw new AssertionError("none of " + unit);
    }

    @Test
    void whatSomebodyAskedForOnBehalfOfAnotherUnitIsOnTheirBoard() {
        Person rina = new Person(control, 5003, "Rina");
        String before = newest();
        rina.says(UNIT_TI, "/ajukan");
        tap(rina, "Atas nama unit lain…");
        await("the list of what others ask for")
                .until(() -> !rina.lastIn(UNIT_TI).hasButton("Atas nama unit lain…"));
        List.of("Dukungan teknis", "Bagian Akademik").forEach(label -> tap(rina, label));
        answer(rina, "SIPUSTAKA");
        tap(rina, "Server");
        answer(rina, "Tidak dapat dibuka sejak pagi");
        List.of("Lewati", "Kirim").forEach(label -> tap(rina, label));
        KonsolBrowser asked = of(rina.id());
        String number = await().until(KonsolHttpIT::newest, found -> found.startsWith("DT-") && !found.equals(before));
        assertThat(asked.get("/konsol").body()).contains(number);
        assertThat(asked.get("/konsol/permohonan/" + number).statusCode()).isEqualTo(200);
        assertThat(of(5004).get("/konsol").body()).as("a colleague did not ask").doesNotContain(number);

        rina.says(UNIT_TI, "/batal " + number + " Keliru menekan unit");
        await().until(() -> !asked.get("/konsol").body().contains(number));
    }

    private static String newest() {
        return JsonMapper.shared()
                .readTree(fresh().get("/api/runs?limit=1").body())
                .path(0)
                .path("number")
                .asString();
    }

    private static void tap(Person person, String label) {
        await().until(() -> person.reads(UNIT_TI).stream().anyMatch(message -> message.hasButton(label)));
        person.taps(UNIT_TI, label);
    }

    private static void answer(Person person, String words) {
        await().until(() -> person.prompt(UNIT_TI) != 0);
        person.replies(UNIT_TI, person.prompt(UNIT_TI), words);
    }

    @Test
    void whoActsForNoUnitAnyMoreSeesNothing() {
        KonsolBrowser wati = of(5008);
        control.post("as/5008/leave", Map.of("chat_id", -1001000000004L));
        await().untilAsserted(() -> {
            HttpResponse<String> response = wati.get("/konsol");
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("tidak terdaftar pada unit mana pun");
        });
        assertThat(wati.get("/konsol/papan", "HX-Request", "true").headers().firstValue("HX-Refresh"))
                .as("an open page says so, too")
                .hasValue("true");
        assertThat(of(5001).get("/konsol/permohonan/WS-2026-9999/isi", "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Refresh"))
                .hasValue("true");
    }

    @Test
    void onlyAFormOfTheSameSessionCounts() {
        KonsolBrowser sari = of(5001);
        KonsolBrowser rina = of(5003);
        for (Map<String, String> form : List.of(Map.<String, String>of(), Map.of("_token", rina.token()))) {
            HttpResponse<String> refused = sari.post("/konsol/keluar", form);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Formulir tidak berlaku");
        }
        Map<String, String> own = Map.of("_token", sari.token());
        assertThat(sari.post("/konsol/keluar", own, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sari.get("/konsol").statusCode()).isEqualTo(200);
        HttpResponse<String> left = sari.post("/konsol/keluar", own);
        assertThat(left.body()).contains("telah keluar");
        assertThat(sari.get("/konsol").statusCode()).isEqualTo(401);
        assertThat(rina.get("/konsol").statusCode()).isEqualTo(200);
    }

    @Test
    void noPageOfAnotherHostReadsOrMeasuresAny() {
        KonsolBrowser sari = of(5001);
        for (String site : List.of("same-site", "cross-site")) {
            String[] fetched = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"};
            String[] framed = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"};
            String[] before = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate"};
            String[] nested = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", "nested-navigate"};
            assertThat(sari.get("/konsol", before).statusCode()).isEqualTo(200);
            assertThat(sari.get("/konsol", nested).statusCode()).isEqualTo(403);
            String[] opened = {"Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"};
            for (String path : List.of("/konsol", "/konsol/cari?kata=Sari", "/konsol/aset/console.css")) {
                assertThat(sari.get(path, fetched).statusCode()).as(path).isEqualTo(403);
                assertThat(sari.get(path, framed).statusCode()).as(path).isEqualTo(403);
                assertThat(sari.get(path, opened).statusCode()).as(path).isEqualTo(200);
            }
            assertThat(sari.post("/konsol/keluar", Map.of("_token", sari.token()), opened)
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(sari.get("/konsol", "Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatACardsButtonDoesAPageDoesToo() {
        String number = number("bagian-akademik");
        KonsolBrowser joko = of(5006);
        Map<String, String> take = button(joko, number, "Ambil");
        HttpResponse<String> done = joko.post(acts(number), take);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.uri().toString()).endsWith("/konsol/permohonan/" + number + "?hasil=tercatat");
        assertThat(done.body()).contains("Telah kami catat", "Dikerjakan oleh: Joko (Manage Server)");
        assertThat(joko.post(acts(number), take).body()).contains("tidak ada yang dicatat dua kali");
        JsonNode entry = last(number);
        assertThat(entry.path("type").asString()).isEqualTo("taken");
        assertThat(entry.path("origin").path("from").path("value").path("form").asString())
                .matches("[0-9a-f-]{36}");
        assertThat(entry.path("origin").path("from").path("value").has("chat")).isFalse();
        Person dewi = new Person(control, 5005, "Dewi");
        await().until(() -> dewi.reads(MANAGE_SERVER).stream()
                .anyMatch(message -> message.text().contains("Dikerjakan oleh: Joko")
                        && message.text().contains(number)));
        HttpResponse<String> late = of(5005).post(acts(number), with(take, "_token", ""));
        assertThat(late.statusCode()).as("the token is another's").isEqualTo(403);
        KonsolBrowser other = of(5005);
        HttpResponse<String> taken = other.post(acts(number), with(take, "_token", other.token()));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("sudah diambil oleh Joko");
        assertThat(joko.post(acts(number), button(joko, number, "Lepas")).body())
                .contains("Telah kami catat");
    }

    @Test
    void whatIsInHandIsHandedOverToAColleagueOfTheUnit() {
        String number = number("bagian-akademik");
        KonsolBrowser joko = of(5006);
        joko.post(acts(number), button(joko, number, "Ambil"));
        Map<String, String> hand = button(joko, number, "Alihkan");
        String asked = joko.post(acts(number), hand).body();
        assertThat(asked)
                .contains("Mohon pilih rekan", "value=\"5005\">Dewi<")
                .doesNotContain(">Joko</button>", ">Sari</button>");
        assertThat(joko.post(acts(number), with(hand, "kepada", "5001")).statusCode())
                .as("not of the unit")
                .isEqualTo(409);
        assertThat(joko.post(acts(number), with(hand, "kepada", "5005")).body())
                .contains("Telah kami catat", "Dikerjakan oleh: Dewi (Manage Server)");
        assertThat(last(number).path("type").asString()).isEqualTo("handedOver");
        assertThat(joko.post(acts(number), with(hand, "kepada", "5005")).body())
                .contains("tidak ada yang dicatat dua kali");
        KonsolBrowser dewi = of(5005);
        assertThat(dewi.post(acts(number), button(dewi, number, "Lepas")).body())
                .contains("Telah kami catat");
    }

    @Test
    void aReasonIsAskedForOnAPageOfItsOwnAndNothingWrittenIsLost() {
        String number = number("bagian-akademik");
        KonsolBrowser dewi = of(5005);
        Map<String, String> pause = button(dewi, number, "Jeda");
        HttpResponse<String> asked = dewi.post(acts(number), pause);
        assertThat(asked.body())
                .contains("Mohon tuliskan alasan langkah ini dijeda", "<textarea")
                .contains("<title>" + number + " · Jeda · Sopan</title>", "<small>Jeda</small>");
        assertThat(dewi.post(acts(number), with(pause, "words", " ")).body()).contains("role=\"alert\"", "<textarea");
        String words = "Menunggu suku cadang <b>& \"izin\"</b>";
        HttpResponse<String> tooLong = dewi.post(acts(number), with(pause, "words", words + "x".repeat(1000)));
        assertThat(tooLong.body()).contains("role=\"alert\"", "Menunggu suku cadang &lt;b&gt;");
        assertThat(dewi.post(acts(number), with(pause, "words", words)).body())
                .contains("Telah kami catat", "dijeda", "Menunggu suku cadang &lt;b&gt;&amp; ")
                .doesNotContain("<b>& ");
        HttpResponse<String> again = dewi.post(acts(number), with(with(pause, "words", words), "form", "another"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Yang Bapak/Ibu tulis", "Menunggu suku cadang")
                .contains("<title>" + number + " · Belum dapat dicatat · Sopan</title>");
        assertThat(dewi.post(acts(number), button(dewi, number, "Lanjutkan")).body())
                .contains("Telah kami catat");
    }

    @Test
    void whoMayNotIsToldAndAForgedOrForeignButtonDoesNothing() {
        String number = number("bagian-akademik");
        Map<String, String> take = button(of(5005), number, "Ambil");
        long before = journal(number).size();
        KonsolBrowser sari = of(5001);
        assertThat(sari.get("/konsol/permohonan/" + number).body()).doesNotContain(">Ambil<");
        HttpResponse<String> notHers = sari.post(acts(number), with(take, "_token", sari.token()));
        assertThat(notHers.statusCode()).isEqualTo(409);
        assertThat(notHers.body()).contains("langkah ini ditangani oleh Manage Server");
        HttpResponse<String> forged = sari.post(acts(number), Map.of("_token", sari.token(), "tap", "v1:x"));
        assertThat(forged.body()).contains("Tombol ini tidak kami kenali");
        KonsolBrowser eko = of(5007);
        HttpResponse<String> ofOthers = eko.post(acts(number), with(take, "_token", eko.token()));
        assertThat(ofOthers.statusCode()).isEqualTo(404);
        assertThat(ofOthers.body()).contains("tidak ditemukan, atau bukan permohonan unit");
        assertThat(journal(number).size()).isEqualTo(before);
    }

    private static String acts(String number) {
        return "/konsol/permohonan/" + number + "/tindakan";
    }

    /** What pressing this button on the run's page sends. */
    private static Map<String, String> button(KonsolBrowser browser, String number, String label) {
        String page = browser.get("/konsol/permohonan/" + number).body();
        String tap = find(Pattern.compile("value=\"(v1:[^\"]+)\"[^>]*>" + label + "<"), page);
        String form = find(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), page);
        return Map.of("_token", find(KonsolBrowser.TOKEN, page), "form", form, "tap", tap);
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(name, value);
        return changed;
    }

    private static JsonNode journal(String number) {
        return JsonMapper.shared()
                .readTree(fresh().get("/api/runs/" + number + "/journal").body());
    }

    private static JsonNode last(String number) {
        JsonNode journal = journal(number);
        return journal.get(journal.size() - 1);
    }

    @Test
    void whoHasToSignInFirstIsLedToThePageThatTheyAskedFor() {
        String page = "/konsol/permohonan/" + number("bagian-akademik");
        KonsolBrowser sari = fresh();
        assertThat(sari.get(page, "Accept", "text/html").statusCode()).isEqualTo(401);
        sari.get(page + "/alur/0.svg", "Accept", "image/*");
        assertThat(entered(sari).uri().getPath()).isEqualTo(page);
        assertThat(entered(sari).uri().getPath()).as("once").isEqualTo("/konsol");
        sari = fresh();
        sari.get(page, "Accept", "text/html");
        for (String form : List.of("/konsol/keluar", page + "/tindakan")) {
            assertThat(sari.get(form, "Accept", "text/html").statusCode()).isEqualTo(401);
            assertThat(entered(sari).uri().getPath()).as(form).isEqualTo("/konsol");
            sari = fresh();
        }
        sari.get(page, "Accept", "text/html");
        assertThat(sari.post("/konsol/keluar", Map.of(), "Accept", "text/html").statusCode())
                .isEqualTo(401);
        assertThat(entered(sari).uri().getPath()).as("what came last").isEqualTo("/konsol");
        for (String elsewhere : List.of(
                "https://evil.example/konsol",
                "//evil.example",
                "/konsol//evil",
                "/api/runs",
                "/konsol%0d%0aX-Evil:1",
                "/konsol?untuk=saya%23%0d%0aX-Evil:1",
                "/konsol?untuk={saya}",
                "//evil.example?/konsol")) {
            assertThat(entered(fresh(), "Cookie", "sopan-konsol-halaman=" + elsewhere)
                            .uri()
                            .getPath())
                    .as(elsewhere)
                    .isEqualTo("/konsol");
        }
    }

    @Test
    void whatTheyChoseOrSearchedForThereIsStillChosen() {
        for (String page : List.of(
                "/konsol?untuk=saya",
                "/konsol/cari?kata=SIAKAD%20%26+%22baru%22%2C+(a/b)%3B&prosedur=&keadaan=berjalan&dari=2026-11-01",
                "/konsol/statistik?periode=bulan&unit=unit-ti")) {
            KonsolBrowser sari = fresh();
            assertThat(sari.get(page, "Accept", "text/html").statusCode()).isEqualTo(401);
            HttpResponse<String> there = entered(sari);
            assertThat(there.uri()).hasToString(sandbox.http() + page);
        }
        KonsolBrowser sari = fresh();
        sari.get("/konsol/cari?kata=" + "a".repeat(1_000), "Accept", "text/html");
        assertThat(entered(sari).uri()).hasToString(sandbox.http() + "/konsol/cari");
    }

    private static HttpResponse<String> entered(KonsolBrowser browser, String... headers) {
        String link = link(5001);
        browser.get("/konsol/masuk/" + link);
        return browser.post("/konsol/masuk", Map.of("link", link), headers);
    }

    @Test
    void whatIsReadIsCompressedAndWhatIsKeptIsNot() {
        KonsolBrowser sari = of(5001);
        Map.of(
                        "/konsol", true,
                        "/konsol/aset/htmx.min.js", true,
                        "/konsol/aset/console.css", true,
                        "/konsol/sop/server/alur/0.svg", true,
                        "/konsol/sop/server/formulir.pdf", false)
                .forEach((path, compressed) -> assertThat(sari.get(path, "Accept-Encoding", "gzip")
                                .headers()
                                .firstValue("Content-Encoding")
                                .isPresent())
                        .as(path)
                        .isEqualTo(compressed));
    }

    @Test
    void anAddressThatIsNoneLeadsBack() {
        KonsolBrowser sari = of(5001);
        for (String path :
                List.of("tindakan", "permohonan/" + number("bagian-akademik") + "/tindakan", "catatan", "coba")) {
            HttpResponse<String> none = sari.get("/konsol/" + path);
            assertThat(none.statusCode()).as(path).isEqualTo(404);
            assertThat(none.body()).as(path).contains("Kembali ke papan", "href=\"/konsol\"");
        }
    }

    @Test
    void unitsStandByName() {
        String page = of(5000).get("/konsol/cari").body();
        List<String> units = Pattern.compile("<option[^>]*>([^<]+)</option>")
                .matcher(page.substring(page.indexOf("name=\"unit\""), page.indexOf("name=\"keadaan\"")))
                .results()
                .map(option -> option.group(1))
                .skip(1)
                .toList();
        assertThat(units).hasSizeGreaterThan(3).isSorted();
    }

    @Test
    void aSearchFindsWordsAsTheyAreWrittenAmongWhatOneMayRead() {
        String number = number("bagian-akademik");
        KonsolBrowser sari = of(5001);
        assertThat(sari.get("/konsol/cari?kata=" + number.toLowerCase(Locale.ROOT))
                        .body())
                .contains("1 permohonan ditemukan", number);
        assertThat(sari.get("/konsol/cari?kata=siakad%20unggah&keadaan=open").body())
                .contains(number, "value=\"siakad unggah\"", "value=\"open\" selected");
        assertThat(sari.get("/konsol/cari?kata=" + number + "&keadaan=selesai").body())
                .contains("Tidak ada permohonan yang sesuai");
        for (String signs : List.of(".*", "(", "[a-", "\\", "$where", "%25")) {
            HttpResponse<String> response =
                    sari.get("/konsol/cari?kata=" + URLEncoder.encode(signs, StandardCharsets.UTF_8));
            assertThat(response.statusCode()).as(signs).isEqualTo(200);
            assertThat(response.body()).as(signs).contains("Tidak ada permohonan yang sesuai");
        }
        assertThat(sari.get("/konsol/cari?kata=%3Cscript%3E").body()).doesNotContain("<script>");
        assertThat(of(5007).get("/konsol/cari?kata=" + number).body()).contains("Tidak ada permohonan yang sesuai");
        assertThat(sari.get("/konsol/cari?dari=2026-13-01").statusCode()).isEqualTo(400);
        assertThat(sari.get("/konsol/cari?dari=2026-12-01&sampai=2026-11-01").body())
                .contains("tanggal akhirnya sebelum tanggal awal")
                .containsPattern("(?s)id=\"refused\".*<form[^>]*cari")
                .containsPattern(wrong("dari"))
                .containsPattern(wrong("sampai"))
                .doesNotContainPattern(wrong("unit"));
        assertThat(sari.get("/konsol/cari?kata=siakad%20x&halaman=2").body())
                .contains("<title>siakad x · Halaman 2 · Cari · Sopan</title>");
        assertThat(sari.get("/konsol/cari?dari=2999-01-01").body()).contains("Tidak ada permohonan yang sesuai");
        assertThat(sari.get("/konsol/cari?kata=siakad&sebelum=1000").body())
                .contains("Tidak ada permohonan yang sesuai", "sebelum 1 Jan 1970", "Kembali ke yang terbaru");
        assertThat(sari.get("/konsol/cari?kata=" + number + "&sebelum=kemarin").body())
                .contains("1 permohonan ditemukan")
                .doesNotContain("Kembali ke yang terbaru", "Lanjutkan ke yang lebih lama");
    }

    private static String wrong(String field) {
        return "name=\"" + field + "\"[^>]*aria-invalid=\"true\"[^>]*aria-describedby=\"refused\"";
    }

    @Test
    void theFiguresAreThoseOfOnesUnits() {
        KonsolBrowser sari = of(5001);
        assertThat(sari.get("/konsol/statistik?periode=pekan%20ini").body())
                .contains("Statistik permohonan", "Masih berjalan", "Bagian Akademik")
                .doesNotContain("Tim Pengembang", " style=");
        assertThat(of(5007).get("/konsol/statistik?periode=pekan%20ini").body())
                .contains("<dd>0</dd>")
                .doesNotContain("<dd>1</dd>", "<dd>2</dd>");
        assertThat(of(5000).get("/konsol/statistik").body()).contains("Tim Pengembang", "Manage Server");
        HttpResponse<String> procedure = sari.get("/konsol/statistik?prosedur=tidak-ada");
        assertThat(procedure.statusCode()).isEqualTo(400);
        assertThat(procedure.body()).contains("tidak ada di antara yang berlaku");
        HttpResponse<String> unknown = sari.get("/konsol/statistik?periode=lusa");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body())
                .contains("belum kami kenali")
                .containsPattern("(?s)id=\"refused\".*<form[^>]*statistik")
                .containsPattern(wrong("periode"))
                .doesNotContainPattern(wrong("prosedur"));
        assertThat(procedure.body()).containsPattern(wrong("prosedur"));
        assertThat(fresh().get("/statistik?periode=lusa").body())
                .containsPattern("(?s)id=\"refused\".*<form[^>]*statistik")
                .containsPattern(wrong("periode"));
    }

    @Test
    void anAdminSeesAllUnitsFilesAndChangesAndAUnitItsOwn() {
        KonsolBrowser admin = of(5000);
        KonsolBrowser sari = of(5001);
        assertThat(admin.get("/konsol/unit").body())
                .contains("Bagian Akademik", "Tim Pengembang", "Dewi, Joko", "Admin Sopan: Ibu Admin", "· WIB")
                .doesNotContain("-100100", "Asia/Jakarta");
        assertThat(sari.get("/konsol/unit").body())
                .contains("Bagian Akademik")
                .doesNotContain("Tim Pengembang", "Dewi, Joko");
        assertThat(sari.get("/konsol/kalender").body()).contains("Kalender kerja Bagian Akademik", "libur nasional");
        String calendars = admin.get("/konsol/kalender").body();
        assertThat(calendars).contains("Unit TI", "Manage Server", "Bagian Akademik");
        assertThat(calendars.split("<b>Kalender kerja ", -1))
                .as("equal ones once")
                .hasSize(2);
        assertThat(admin.get("/konsol/sop").body())
                .contains("Pemeriksaan berkas definisi", "Dukungan Teknis", "waktu baku belum ditetapkan");
        assertThat(sari.get("/konsol/sop").body())
                .contains("Dukungan Teknis")
                .doesNotContain("Pemeriksaan berkas definisi");
        assertThat(admin.get("/konsol/catatan").body())
                .contains("Didaftarkan", "<b>Joko</b>", "Unit dipasang", "Manage Server pada ")
                .doesNotContain("<b></b>", "manage-server", "unit-ti", "ADMINISTRATOR", "-100100");
        assertThat(admin.get("/konsol/catatan?sebelum=1").body())
                .contains("href=\"/konsol/catatan\"", "Yang terbaru")
                .doesNotContain("Didaftarkan", "Yang lebih lama");
        assertThat(admin.get("/konsol/catatan?sebelum=kemarin").body())
                .contains("Didaftarkan")
                .doesNotContain("Yang terbaru");
        HttpResponse<String> notHers = sari.get("/konsol/catatan");
        assertThat(notHers.statusCode()).isEqualTo(404);
        assertThat(notHers.body()).contains("Halaman tidak ditemukan").doesNotContain("Didaftarkan");
    }

    @Test
    void theFlowOfARunIsAPictureForWhoMayReadIt() {
        String number = number("bagian-akademik");
        HttpResponse<String> picture = of(5001).get("/konsol/permohonan/" + number + "/alur/0.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.body()).contains("<svg", number);
        assertThat(of(5007).get("/konsol/permohonan/" + number + "/alur/0.svg").statusCode())
                .isEqualTo(404);
        assertThat(of(5001).get("/konsol/permohonan/" + number + "/alur/99.svg").statusCode())
                .isEqualTo(404);
    }

    @Test
    void oneSopIsShownAsItsFormSaysItAndTheFormCanBeKept() {
        KonsolBrowser sari = of(5001);
        assertThat(sari.get("/konsol/sop").body()).contains("href=\"/konsol/sop/server\"");
        assertThat(sari.get("/konsol/sop/server").body())
                .contains("<th scope=\"col\">Kelengkapan</th>", "menit</td>", "/konsol/sop/server/alur/0.svg")
                .doesNotContain(" style=");
        assertThat(sari.get("/konsol/sop/server/alur/0.svg").body()).contains("<svg");
        assertThat(sari.get("/konsol/sop/server/alur/99.svg").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> form = sari.download("/konsol/sop/server/formulir.pdf");
        assertThat(form.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"sop-server.pdf\"");
        assertThat(new String(form.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(sari.get("/konsol/sop/entah").statusCode()).isEqualTo(404);
        assertThat(fresh().get("/konsol/sop/server/formulir.pdf").statusCode()).isEqualTo(401);
    }

    @Test
    void anUnchangedBoardIsNotSentAgain() {
        KonsolBrowser rina = of(5003);
        await().until(() -> {
            String seen = find(
                    Pattern.compile("/konsol/papan\\?seen=([\\w-]+)"),
                    rina.get("/konsol").body());
            return rina.get("/konsol/papan?seen=" + seen).statusCode() == 204;
        });
        HttpResponse<String> other = rina.get("/konsol/papan?seen=other");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body())
                .contains("id=\"board\"", "hx-trigger=\"every 5s\"")
                .doesNotContain("<html");
    }

    private static final Pattern SEEN = Pattern.compile("id=\"seen\" name=\"seen\" value=\"([\\w-]+)\"");

    /** The page of the first request on their board. */
    private static String open(KonsolBrowser browser) {
        return find(
                Pattern.compile("href=\"(/konsol/permohonan/[^\"?]+)\""),
                browser.get("/konsol").body());
    }

    /** What is marked elsewhere stays marked. */
    @Test
    void whereOnlyTimeWentOnWhatTellsOfItIsSentAlone() {
        KonsolBrowser dewi = of(5005);
        String page = open(dewi);
        await().untilAsserted(() -> {
            String seen = find(SEEN, dewi.get(page).body());
            control.post("clock", Map.of("advance", "PT2M"));
            HttpResponse<String> running = dewi.get(page + "/isi?seen=" + seen);
            assertThat(running.headers().firstValue("HX-Reswap")).hasValue("none");
            assertThat(running.body())
                    .contains("id=\"seen\"", "id=\"total\"", "hx-swap-oob")
                    .doesNotContain("id=\"run\"", "id=\"answers\"");
        });
        assertThat(dewi.get(page + "/isi?seen=lain").body()).contains("id=\"run\"", "id=\"answers\"");
    }

    /** Though the time of the open step goes on by the second. */
    @Test
    void anUnchangedRequestIsNotSentAgainWithinAMinute() {
        KonsolBrowser dewi = of(5005);
        String page = open(dewi);
        await().until(() -> {
            String seen = find(SEEN, dewi.get(page).body());
            Thread.sleep(2_100);
            return dewi.get(page + "/isi?seen=" + seen).statusCode() == 204;
        });
    }

    @Test
    void whatIsNotOfferedIsRefusedAndNotAnsweredWithSomethingElse() {
        KonsolBrowser joko = of(5006);
        for (String path :
                List.of("statistik?unit=tidak-ada", "statistik?unit=bagian-akademik", "cari?unit=tidak-ada")) {
            HttpResponse<String> refused = joko.get("/konsol/" + path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).contains("atau bukan unit Bapak/Ibu").doesNotContain("class=\"figures\"");
        }
        HttpResponse<String> admins = of(5000).get("/konsol/statistik?unit=tidak-ada");
        assertThat(admins.statusCode()).isEqualTo(400);
        assertThat(admins.body()).contains("Unit “tidak-ada” tidak ditemukan");
        assertThat(of(5000).get("/konsol/statistik?unit=bagian-akademik").statusCode())
                .isEqualTo(200);
        HttpResponse<String> state = joko.get("/konsol/cari?keadaan=xyz");
        assertThat(state.statusCode()).isEqualTo(400);
        assertThat(state.body()).contains("Keadaan xyz tidak dikenal");
        assertThat(joko.get("/konsol/cari?halaman=9").body()).contains("Halaman 9 tidak ada", "halaman=1\"");
    }
}
