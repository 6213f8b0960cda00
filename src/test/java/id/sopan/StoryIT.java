package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The webservice story on the page of the whole program, as the people of four units would play it. */
@Order(7)
class StoryIT {

    private static final long AKADEMIK = -1001000000001L;
    private static final long MANAGE_SERVER = -1001000000003L;
    private static final Pattern NUMBER = Pattern.compile("WS-\\d{4}-\\d{4}");

    private static Chromium chromium;
    private static RunningSandbox sandbox;

    @BeforeAll
    static void start(@TempDir java.nio.file.Path directory) {
        chromium = Chromium.launch();
        sandbox = RunningSandbox.unlimited(directory);
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

    @Test
    void fourUnitsPlayARequestToItsEnd() {
        try (ChatPage page = ChatPage.wide(chromium.browser(), sandbox.page())) {
            Players players = new Players(page);
            String number = players.ask();
            page.page().setViewportSize(1280, 960);
            page.be("rina");
            assertThat(page.button("Tolak")).isInViewport();
            assertThat(page.with("toast")).hasCount(0);
            Pictures.take(page, "pictures/page");
            Pictures.take(players.card(number), "pictures/card");
            players.design(number);
            String server = players.askForAServer();
            players.grantTheServer(server);
            players.build(number);
            players.test(number);
            players.confirm(number);
            page.be("dewi");
            assertThat(players.card("Prosedur Pengelolaan Webservice")).containsText("Sudah terhubung, oleh Sari");
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void aPhoneShowsAFormAndItsCard() {
        try (ChatPage page = ChatPage.phone(chromium.browser(), sandbox.page())) {
            page.be("budi");
            page.open(AKADEMIK);
            page.say("/ajukan");
            page.tap("Dukungan teknis");
            new Players(page).reply("mengalami kendala", "Aplikasi keuangan");
            page.tap("Belum diketahui");
            new Players(page).reply("jelaskan kendalanya", "Laporan tidak dapat diunduh sejak pukul 08.00");
            page.tap("Lewati");
            assertThat(page.button("Kirim")).isInViewport();
            Pictures.take(page, "pictures/phone");
            page.tap("Kirim");
            assertThat(page.message("Menunggu: Manage Server").last()).isInViewport();
            assertThat(page.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
            page.with("action=back").click();
            page.be("joko");
            page.open(MANAGE_SERVER);
            page.tap("Ambil", "Laporan tidak dapat diunduh");
            assertThat(page.button("Lepas").last()).isInViewport();
            assertThat(page.message("Dikerjakan oleh: Joko (Manage Server)")).hasCount(1);
            assertThat(page.complaints()).isEmpty();
        }
    }

    static String number(Locator message) {
        assertThat(message).containsText(NUMBER);
        var found = NUMBER.matcher(message.innerText());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
