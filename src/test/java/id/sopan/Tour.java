package id.sopan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.sopan.sandbox.testing.ChatPage;
import java.time.Duration;

/** The guided tour, played by itself. */
record Tour(ChatPage page) {

    /** Step after step, while nothing is refused. */
    void playToItsEnd() {
        long patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        page.with("action=tour-start").click();
        Locator play = page.with("action=tour-play");
        Locator over = page.with("action=tour-again");
        while (!over.isVisible()) {
            assertThat(System.nanoTime()).as("the tour goes on").isLessThan(patience);
            play.or(over).first().waitFor();
            assertThat(page.with("dialog=alert")).hasCount(0);
            if (play.isVisible()) {
                play.click();
            }
        }
        assertThat(page.page().locator("#tour")).containsText("Panduan selesai");
        wasToldInTime();
    }

    /**
     * Unit TI was reminded, told of the breach (at the end of a working day of both at once), and sees its week as a
     * picture.
     */
    private void wasToldInTime() {
        assertThat(page.message("telah ditindaklanjuti").first()).isVisible();
        Locator summary = page.message("Rekap pekan").last();
        assertThat(summary).isInViewport();
        assertThat(summary).containsText("Langkah selesai dalam waktu baku");
        page.page().waitForCondition(() -> width(summary.locator("img")) > 0);
        page.page().setViewportSize(1280, 1400);
        Pictures.take(summary.locator(".bubble"), "pictures/summary");
    }

    /** Of the picture itself, in pixels; 0 until it is there. */
    private static int width(Locator picture) {
        return (Integer) picture.evaluate("img => img.complete ? img.naturalWidth : 0");
    }
}
