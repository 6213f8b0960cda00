package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of formatting Telegram keeps the first 100 pieces of a message: no page has more. */
class PagesTest {

    @Test
    void aPageHasNoMoreThatIsBoldThanTelegramKeeps() {
        List<String> pages = Pages.of("<b>Daftar</b>", Collections.nCopies(150, "<b>a</b> <i>b</i>"), "")
                .pages();

        assertThat(pages).hasSizeGreaterThan(3).allSatisfy(page -> {
            assertThat(page).startsWith("<b>Daftar</b>");
            Telegram.takesHtml(page, Fitting.MESSAGE);
        });
        assertThat(String.join("", pages).split("<i>")).hasSize(151);
    }
}
