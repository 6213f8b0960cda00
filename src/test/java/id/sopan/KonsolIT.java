package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import id.sopan.sandbox.testing.ControlClient;
import id.sopan.sandbox.testing.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console of the whole program in a browser, as its people open it. */
@Order(5)
class KonsolIT {

    private static final long BOT = 1000001;

    private static Chromium chromium;
    private static RunningSandbox sandbox;
    private static Person admin;
    private static Person rina;
    private static Person joko;

    @BeforeAll
    static void start(@TempDir Path directory) {
        chromium = Chromium.launch();
        sandbox = RunningSandbox.unlimited(directory);
        ControlClient control = new ControlClient(sandbox.page());
        admin = new Person(control, 5000, "Ibu Admin");
        rina = new Person(control, 5003, "Rina");
        joko = new Person(control, 5006, "Joko");
    }

    @AfterAll
    static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String link(Person person) {
        return sandbox.http() + "/konsol/masuk/" + KonsolBrowser.link(person);
    }

    private static Konsol open(Person person, int width, ColorScheme colours) {
        return Konsol.open(
                        chromium.browser(),
                        sandbox.http(),
                        sandbox.http() + "/konsol/masuk/" + KonsolBrowser.link(person),
                        width,
                        colours)
                .enter();
    }

    @Test
    void theChatPageShowsTheLinkAndItOpens() {
        try (ChatPage chat = ChatPage.wide(chromium.browser(), sandbox.page())) {
            chat.be("dewi");
            chat.page().locator("[data-chat='" + BOT + "']").click();
            chat.with("action=start").click();
            chat.say("/konsol");
            Locator link = chat.page().locator("a[href*='/konsol/masuk/']").last();
            Page opened = chat.page().context().waitForPage(link::click);
            assertThat(opened.locator("main")).containsText("masuk sebagai Dewi");
            opened.locator("main button").click();
            assertThat(opened.locator("h1")).hasText("Permohonan yang berjalan");
            assertThat(chat.complaints()).isEmpty();
        }
    }

    @Test
    void theBoardFollowsWithoutReload() {
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            Locator run = page.locator(".run").first();
            assertThat(run).not().containsText("Dikerjakan oleh");
            page.evaluate("window.sameDocument = true");
            joko.taps(-1001000000003L, "Ambil");
            assertThat(run).containsText("Dikerjakan oleh: Joko");
            await().until(() -> joko.reads(-1001000000003L).stream().anyMatch(message -> message.hasButton("Lepas")));
            joko.taps(-1001000000003L, "Lepas");
            assertThat(run).not().containsText("Dikerjakan oleh");
            assertThat((Boolean) page.evaluate("window.sameDocument")).isTrue();
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    @Test
    void anAdminTriesAProcedureAsAllRoles() {
        try (Konsol konsol = open(admin, 360, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            konsol.go("/konsol/coba");
            page.locator("#prosedur").selectOption("dukungan-teknis");
            page.locator("button:text-is('Coba')").click();
            assertThat(page.locator("#panel")).containsText("Waktu uji coba");
            page.locator("button:has-text('Ajukan:')").click();
            assertThat(page.locator("main")).containsText("sebutkan aplikasi");
            page.locator("textarea[name=words]").first().fill("Aplikasi presensi");
            page.locator("#yaml").fill("id: baru");
            String before = page.locator("#panel").innerText();
            page.locator("button:has-text('1 jam')").click();
            assertThat(page.locator("#panel")).not().hasText(before);
            assertThat(page.locator("textarea[name=words]").first()).hasValue("Aplikasi presensi");
            assertThat(page.locator("#yaml")).hasValue("id: baru");
            page.locator("button:text-is('Coba')").click();
            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("textarea[name=words]").first()).hasValue("Aplikasi presensi");
            page.locator("#yaml").fill("id: lain");
            page.locator("button:has-text('1 jam')").click();
            assertThat(page.locator("#problems")).hasCount(0);
            assertThat(page.locator("#yaml")).hasValue("id: lain");
            assertThat(page.locator("textarea[name=words]").first()).hasValue("Aplikasi presensi");
            page.locator("#yaml").fill("");
            page.locator("button:text-is('Kirim')").first().click();
            page.locator("button:text-is('Belum diketahui')").click();
            assertThat(page.locator("#yaml")).hasValue("");
            page.locator("textarea[name=words]").first().fill("Tidak dapat dibuka sejak pagi");
            page.locator("button:text-is('Kirim')").first().click();
            page.locator("button:text-is('Kirim berkas contoh')").first().click();
            page.locator("button[name=data]:text-is('Kirim')").click();
            assertThat(page.locator("main")).containsText("COBA-");
            sound(konsol, "coba-360-terang");
            page.locator("button:has-text('hari kerja')").click();
            assertThat(page.locator("main")).containsText("telah terlampaui");
            sound(konsol, "coba-waktu-360-terang");
            page.locator("button:text-is('Akhiri uji coba')").click();
            assertThat(page.locator("#begin")).isVisible();
            assertThat(page.locator("#panel")).hasCount(0);
            page.locator("#yaml").fill("id: webservice\nprefix: w\n");
            page.locator("button:text-is('Coba')").click();
            assertThat(page.locator("#problems + ul")).containsText(":2:");
            sound(konsol, "coba-galat-360-terang");
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    @Test
    void aDryRunFollowsWhatIsDoneInAnotherWindowAndWhatIsBeingTypedStays() {
        try (Konsol konsol = open(admin, 1280, ColorScheme.LIGHT);
                Konsol other = open(admin, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            konsol.go("/konsol/coba");
            page.locator("#prosedur").selectOption("dukungan-teknis");
            page.locator("button:text-is('Coba')").click();
            page.locator("button:has-text('Ajukan:')").click();
            page.locator("textarea[name=words]").first().fill("Aplikasi pre");
            page.evaluate("window.sameDocument = true");
            String before = page.locator("#panel").innerText();
            other.go("/konsol/coba");
            other.page().locator("button:has-text('1 jam')").click();
            assertThat(page.locator("#panel")).not().hasText(before);
            assertThat(page.locator("textarea[name=words]").first()).hasValue("Aplikasi pre");
            assertThat((Boolean) page.evaluate("window.sameDocument")).isTrue();
            other.page().locator("button:text-is('Akhiri uji coba')").click();
            assertThat(page.locator("#state-of-page")).containsText("masih di sini");
            assertThat(page.locator("textarea[name=words]").first()).hasValue("Aplikasi pre");
            page.locator("textarea[name=words]").first().fill("");
            assertThat(page.locator("#panel")).hasCount(0);
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    @Test
    void everyPageIsSoundOnAPhoneAndWideLightAndDark() {
        String number;
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT)) {
            number = konsol.page().locator(".run a").first().innerText();
        }
        // colours do not depend on the width
        Map.of(360, ColorScheme.DARK, 1280, ColorScheme.LIGHT).forEach((width, colours) -> {
            String suffix = "-" + width + "-" + (colours == ColorScheme.LIGHT ? "terang" : "gelap");
            try (Konsol konsol = Konsol.open(chromium.browser(), sandbox.http(), link(joko), width, colours)) {
                sound(konsol, "masuk" + suffix);
                konsol.enter();
                sound(konsol, "papan" + suffix);
                konsol.go("/konsol/permohonan/" + number);
                sound(konsol, "permohonan" + suffix);
                konsol.page().locator(".acts button:text-is('Jeda')").click();
                sound(konsol, "tindakan" + suffix);
                for (String act : List.of("catatan", "susulan")) {
                    konsol.go("/konsol/permohonan/" + number + "/" + act);
                    sound(konsol, "permohonan-" + act + suffix);
                }
                konsol.page().evaluate("document.querySelector('main form').noValidate = true");
                konsol.page().locator("button:text-is('Catat')").click();
                assertThat(konsol.page().locator("#waktu")).isFocused();
                assertThat(konsol.page().locator("#waktu"))
                        .hasAccessibleDescription("Waktunya belum terisi lengkap. Mohon pilih tanggal dan jamnya.");
                sound(konsol, "permohonan-susulan-galat" + suffix);
                konsol.go("/konsol/cari?kata=siakad");
                sound(konsol, "cari" + suffix);
                konsol.go("/konsol/statistik?periode=pekan%20ini");
                sound(konsol, "statistik" + suffix);
                for (String page : List.of("unit", "kalender", "sop", "sop/webservice")) {
                    konsol.go("/konsol/" + page);
                    sound(konsol, page.replace('/', '-') + suffix);
                }
                assertThat(konsol.complaints()).isEmpty();
                konsol.go("/konsol/permohonan/WS-1999-0001");
                sound(konsol, "tidak-ditemukan" + suffix);
            }
            try (Konsol konsol = Konsol.open(chromium.browser(), sandbox.http(), link(admin), width, colours)) {
                konsol.enter().go("/konsol/catatan");
                sound(konsol, "catatan" + suffix);
                konsol.go("/konsol/sop");
                sound(konsol, "sop-admin" + suffix);
                konsol.go("/konsol/coba");
                sound(konsol, "coba-mulai" + suffix);
                assertThat(konsol.complaints()).isEmpty();
            }
        });
    }

    /** Cards in one column stand below each other without holes, be the other column however long. */
    @Test
    void theCardsOfARequestStandCloseTogether() {
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            page.locator(".run a").first().click();
            assertThat(page.locator("#answers")).isVisible();
            page.locator(".stays").evaluate("stays => stays.innerHTML = stays.innerHTML.repeat(40)");
            konsol.picture("permohonan-panjang-1280-terang");
            assertThat(page.evaluate("document.querySelector('[aria-labelledby=answers]').getBoundingClientRect().top"
                            + " - document.querySelector('[aria-labelledby=state]').getBoundingClientRect().bottom"
                            + " < 20"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whileOnlyTimeGoesOnWhatIsMarkedStaysMarkedAndTheKeyboardStaysWhereItIs() {
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            page.locator(".run a").first().click();
            page.locator("#act-catatan").focus();
            page.evaluate("getSelection().selectAllChildren(document.querySelector('#answers'))");
            String seen = page.locator("#seen").inputValue();
            String ledger = page.locator("#pieces").innerText();
            new ControlClient(sandbox.page()).post("clock", Map.of("advance", "PT2M"));
            assertThat(page.locator("#seen")).not().hasValue(seen);
            assertThat(page.locator("#pieces")).not().hasText(ledger);
            assertThat(page.evaluate("getSelection().toString()")).isEqualTo("Isian");
            assertThat(page.locator("#act-catatan")).isFocused();
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    /** It fits, and axe finds nothing. */
    private static void sound(Konsol konsol, String name) {
        Page page = konsol.page();
        page.waitForLoadState(); // a page that has not got its style yet is wider
        konsol.picture(name);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isEqualTo(page.viewportSize().width);
        assertThat(Axe.complaints(page)).as(name).isEmpty();
    }

    @Test
    void aDecisionIsTakenByKeyboardAndTheCardFollows() {
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            page.locator(".views a:text-is('Menunggu saya')").click();
            assertThat(page.locator(".views a[aria-current]")).hasText("Menunggu saya");
            sound(konsol, "papan-saya-1280-terang");
            page.locator(".run a").first().click();
            Locator take = page.locator(".acts button:text-is('Ambil')");
            take.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".done")).hasText("Telah kami catat. Kartu di Telegram segera diperbarui.");
            assertThat(page.locator(".done")).isFocused();
            assertThat(page).not().hasURL(Pattern.compile(".*hasil.*"));
            page.reload();
            assertThat(page.locator(".acts button:text-is('Lepas')")).isVisible();
            assertThat(page.locator(".done")).hasCount(0);
            page.locator(".acts button:text-is('Lepas')").click();
            assertThat(page.locator(".acts button:text-is('Ambil')")).isVisible();
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    @Test
    void whatOthersDoIsSaidAndLeavesTheKeyboardAndWhatIsMarked() {
        try (Konsol konsol = open(joko, 1280, ColorScheme.LIGHT);
                Konsol other = open(joko, 1280, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            page.locator(".run a").first().click();
            String at = page.url().substring(sandbox.http().toString().length());
            page.locator(".acts button:text-is('Jeda')").focus();
            note(other, at, "Kabel baru dipesan");
            assertThat(page.locator("#run")).containsText("Kabel baru dipesan");
            assertThat(page.locator("#news")).containsText("berubah. Catatan terakhir:");
            assertThat(page.locator(".acts button:text-is('Jeda')")).isFocused();

            page.evaluate("getSelection().selectAllChildren(document.querySelector('#answers'))");
            note(other, at, "Kabel tiba");
            assertThat(page.locator("#state-of-page")).containsText("setelah tulisan yang ditandai dilepas");
            assertThat(page.locator("#run")).not().containsText("Kabel tiba");
            page.evaluate("getSelection().removeAllRanges()");
            assertThat(page.locator("#run")).containsText("Kabel tiba");
            assertThat(page.locator("#state-of-page")).isEmpty();
            assertThat(konsol.complaints()).isEmpty();
        }
    }

    private static void note(Konsol konsol, String at, String words) {
        konsol.go(at + "/catatan");
        konsol.page().locator("#words").fill(words);
        konsol.page().locator("main button").click();
        assertThat(konsol.page().locator(".done")).isVisible();
    }

    @Test
    void whereNothingComesAnyMoreThatIsSaidUntilItDoes() {
        try (Konsol konsol = open(joko, 360, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            page.context().setOffline(true);
            assertThat(page.locator("#state-of-page")).containsText("Sopan tidak terhubung");
            sound(konsol, "terputus-360-terang");
            page.context().setOffline(false);
            assertThat(page.locator("#state-of-page")).isEmpty();
        }
    }

    @Test
    void whatIsWrittenIsThereStillWhereTheSessionIsOver() {
        try (Konsol konsol = open(admin, 360, ColorScheme.LIGHT)) {
            Page page = konsol.page();
            konsol.go("/konsol/coba");
            page.locator("#prosedur").selectOption("dukungan-teknis");
            page.locator("button:text-is('Coba')").click();
            page.locator("#yaml").fill("id: baru\n  nama: Baru");
            page.context().clearCookies();
            assertThat(page.locator("#state-of-page")).containsText("masih di sini");
            assertThat(page.locator("#yaml")).hasValue("id: baru\n  nama: Baru");
            page.locator("button:text-is('Coba')").click();
            assertThat(page.locator("h1")).hasText("Mohon masuk terlebih dahulu");
            assertThat(page.locator("#kept blockquote")).isVisible();
            assertThat(page.locator("#kept blockquote").textContent()).isEqualTo("id: baru\n  nama: Baru");
            sound(konsol, "berakhir-360-terang");
            page.navigate(link(admin));
            konsol.enter();
            konsol.go("/konsol/entah");
            assertThat(page.locator("#kept")).isHidden();
            konsol.go("/konsol/coba");
            page.locator("button:text-is('Akhiri uji coba')").click();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Konsol konsol = open(rina, 1280, ColorScheme.LIGHT)) {
            konsol.page().keyboard().press("Tab");
            assertThat(konsol.page().locator(".skip")).isFocused();
            assertThat(konsol.page().locator(".skip")).isInViewport();
            konsol.page().keyboard().press("Enter");
            assertThat(konsol.page().locator("main")).isFocused();
        }
    }
}
