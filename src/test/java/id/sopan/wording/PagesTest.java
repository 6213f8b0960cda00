package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void ofSeveralPagesEachSaysWhichItIsAndLeadsToTheOnesBesideIt() {
        Pages pages = Pages.of("<b>Daftar</b>", Collections.nCopies(1500, "a".repeat(60)), "");
        int all = pages.pages().size();
        assertThat(all).isGreaterThan(10);
        for (int page = 0; page < all; page++) {
            Card card = pages.card(Language.ID, page, "x");
            assertThat(card.html()).startsWith("<b>Daftar</b>").endsWith("Halaman " + (page + 1) + " dari " + all);
            Telegram.takesHtml(card.html(), Fitting.MESSAGE);
        }
        assertThat(Telegram.labels(pages.card(Language.ID, 0, "x"))).isEqualTo("Berikutnya ›");
        assertThat(Telegram.labels(pages.card(Language.EN, 1, "x"))).isEqualTo("‹ Earlier | Next ›");
        assertThat(pages.card(Language.EN, 1, "x").html()).endsWith("Page 2 of " + all);
        assertThat(Pages.of("<b>Daftar</b>", List.of("a"), "b")
                        .card(Language.ID, 0, "x")
                        .html())
                .isEqualTo("<b>Daftar</b>\n\na\n\nb");
    }

    @Test
    void whatHasButtonsOfItsOwnStandsTenOnAPage() {
        List<Integer> units = IntStream.rangeClosed(1, 33).boxed().toList();
        List<Integer> all = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            Pages.Part<Integer> part = Pages.Part.of(units, page, "kalender", Language.ID);
            all.addAll(part.here());
            Card turning = Card.with(part.where().getFirst(), part.turning());
            Telegram.takes(turning);
            assertThat(turning.html()).isEqualTo("Halaman %d dari 4".formatted(page + 1));
            assertThat(Telegram.labels(turning))
                    .isEqualTo(
                            switch (page) {
                                case 0 -> "Berikutnya ›";
                                case 3 -> "‹ Sebelumnya";
                                default -> "‹ Sebelumnya | Berikutnya ›";
                            });
        }
        assertThat(all).isEqualTo(units);
        assertThat(Pages.Part.of(units.subList(0, 10), 3, "kalender", Language.ID)
                        .turning())
                .isEmpty();
    }
}
