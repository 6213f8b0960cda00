package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;
import id.sopan.sandbox.testing.Chromium;
import id.sopan.sandbox.testing.ControlClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a newcomer starts it: under Telegram's limits, over a restart, and reset from the page. */
@Order(2)
class StrictStoryIT {

    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    @TempDir
    Path directory;

    @Test
    void aRequestIsSentSurvivesARestartAndIsGoneAfterAReset() throws Exception {
        try (Chromium chromium = Chromium.launch()) {
            String number;
            try (RunningSandbox sandbox = RunningSandbox.strict(directory);
                    ChatPage page = ChatPage.wide(chromium.browser(), sandbox.page())) {
                assertThat(redirect(sandbox.http()))
                        .isEqualTo("http://localhost:" + sandbox.page().getPort());
                number = new Players(page).ask();
                assertThat(page.complaints()).isEmpty();
            }
            try (RunningSandbox sandbox = RunningSandbox.strict(directory);
                    ChatPage page = ChatPage.wide(chromium.browser(), sandbox.page())) {
                page.be("rina");
                assertThat(page.message(number)).containsText("Langkah 2 dari 7");
                page.be("sari");
                page.say("/ajukan webservice");
                assertThat(page.with("reply-bar=prompt")).containsText("nama aplikasi");
                page.with("action=tools").click();
                page.with("item=reset").click();
                page.with("action=yes").click();
                assertThat(page.message(number)).hasCount(0);
                assertThat(page.with("clock")).isVisible(); // it is prepared again
                page.be("dewi");
                // In office hours there is a reminder of the seeded request too.
                assertThat(page.button("Ambil").first()).isVisible();
                assertThat(new Players(page).ask()).isEqualTo(number);
            }
        }
    }

    /** While it waits for Monday, the request that is there from the start falls due: it is nobody's in this story. */
    @Test
    void theTourOfAWeekendIsPlayedWhileCardsAreStillWaitingForTheirTurn() {
        try (Chromium chromium = Chromium.launch();
                RunningSandbox sandbox = RunningSandbox.strict(directory, Map.of("SOPAN_ZONE", WIT.getId()))) {
            new ControlClient(sandbox.page())
                    .post("clock", Map.of("to", saturday().toString()));
            try (ChatPage page = ChatPage.wide(chromium.browser(), sandbox.page())) {
                assertThat(page.with("clock")).containsText(Pattern.compile("Sab, .*10[.]\\d\\d *WIT"));
                new Tour(page).playToItsEnd();
                assertThat(page.with("clock")).containsText(Pattern.compile("Sen, .*08[.]\\d\\d *WIT"));
                page.be("joko");
                Locator other = page.message("DT-2026-0002");
                assertThat(other.last()).isVisible();
                assertThat(other.filter(having("Dikerjakan oleh"))).hasCount(0);
                assertThat(other.filter(having("menekan Selesai"))).hasCount(0);
                assertThat(page.complaints()).isEmpty();
            }
        }
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Under Telegram's limits, but hours pass between what falls due: nobody has to wait for them. */
    @Test
    void sixWeeksPassInAMinuteAndAHalf() {
        try (RunningSandbox sandbox = RunningSandbox.strict(directory)) {
            ControlClient control = new ControlClient(sandbox.page());
            assertTimeout(Duration.ofSeconds(90), () -> control.post("clock", Map.of("advance", "P42D")));
        }
    }

    /** On a day off the tour goes on when the office opens; so it is the same story on whatever day the test runs. */
    private static Instant saturday() {
        return LocalDate.now(WIT)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atTime(10, 0)
                .atZone(WIT)
                .toInstant();
    }

    private static String redirect(URI address) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/")).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("location")
                .orElse("");
    }
}
