package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Words;
import id.sopan.procedure.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a request is about stands wherever it is one of several. */
class SubjectTest {

    private static Story about(String application) {
        Map<String, String> answers = new HashMap<>(Story.request());
        answers.put("aplikasi", application);
        return Story.requested(answers);
    }

    private static List<String> labels(Card card) {
        return card.rows().stream().flatMap(List::stream).map(Button::label).toList();
    }

    @Test
    void aListNamesItBehindTheNumberOnOneLineShortenedAndHarmless() {
        Story story = about("<b>SIAKAD</b> & " + "Presensi ".repeat(6));
        Card card = RunList.open(
                Collections.nCopies(8, "r"), id -> Stream.of(story.view()), Language.ID, Story.JAKARTA, 0, "open");
        Telegram.takes(card);
        assertThat(card.html())
                .contains("<b>WS-2026-0001</b> · &lt;b&gt;SIAKAD&lt;/b&gt; &amp; Presensi Presensi")
                .contains("… · Prosedur Pengelolaan Webservice");
        assertThat(card.html().lines().filter(line -> line.contains("SIAKAD")))
                .hasSize(8)
                .allMatch(line -> Html.length(line) < 150);
    }

    @Test
    void aButtonNamesItAsFarAsAPhoneShowsAndTheNumberInAnyCase() {
        List<RunView> runs = List.of(
                about("Presensi").view(), about("Presensi pegawai tidak tetap").view());
        Card card = RunOffer.of("batal", runs, 0, false, Language.ID);
        Telegram.takes(card);
        assertThat(labels(card)).first().isEqualTo("WS-2026-0001 · Presensi");
        assertThat(labels(card))
                .last()
                .asString()
                .startsWith("WS-2026-0001 · Presensi pegaw")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(31);
        assertThat(card.rows()).allMatch(row -> row.size() == 1);
        assertThat(card.html()).doesNotContain("Masih ada");
    }

    @Test
    void anOfferSaysHowManyMoreThereAreAndHowToComeByThem() {
        List<RunView> runs = Collections.nCopies(RunOffer.MOST, about("SIAKAD").view());
        assertThat(RunOffer.of("batal", runs, 9, false, Language.ID).html())
                .contains("Masih ada 9 permohonan lain", "<code>/batal NOMOR</code>", "/cari");
        assertThat(FlowCards.offer(RunOffer.MOST + 1, runs.stream(), List.of(), 0, Language.ID)
                        .html())
                .contains("Masih ada 1 permohonan lain", "<code>/alur NOMOR</code>");
    }

    @Test
    void ofOlderOnesThatWereNotLookedAtItSaysThatMuch() {
        List<RunView> runs = Collections.nCopies(RunOffer.MOST, about("SIAKAD").view());
        assertThat(RunOffer.of("batal", runs, 9, true, Language.ID).html())
                .contains("Masih ada sekurang-kurangnya 9 permohonan lain", "<code>/batal NOMOR</code>");
        assertThat(RunOffer.of("batal", runs.subList(0, 2), 0, true, Language.ID)
                        .html())
                .contains("Permohonan yang lebih lama tidak ditampilkan", "<code>/batal NOMOR</code>")
                .doesNotContain("Masih ada");
    }

    @Test
    void whoeverMayNotReadItIsNotToldWhatItIsAbout() {
        Story story = about("SIRAHASIA");
        Card card = RunOffer.ofEitherYear("batal", List.of(story.view()), run -> false, Language.ID);
        assertThat(labels(card)).containsExactly("WS-2026-0001");
        assertThat(labels(RunOffer.ofEitherYear("batal", List.of(story.view()), run -> true, Language.ID)))
                .containsExactly("WS-2026-0001 · SIRAHASIA");
        for (boolean readable : List.of(true, false)) {
            PromptView prompt = new PromptView(
                    Language.ID,
                    Story.JAKARTA,
                    "0123456789ab",
                    1,
                    story.view(),
                    readable,
                    new Mention(21, "Andi Wijaya"),
                    new Asked.Withdrawal(),
                    Story.EXAMPLE);
            for (Card asking : List.of(PromptCard.question(prompt, null), PromptCard.prompt(prompt, null, null))) {
                assertThat(asking.html().contains("<b>WS-2026-0001 · SIRAHASIA</b>"))
                        .isEqualTo(readable);
                assertThat(asking.html().contains("SIRAHASIA")).isEqualTo(readable);
            }
        }
    }

    @Test
    void whatWasTakenOutIsNotNamed() {
        assertThat(Subject.of(about(Words.REMOVED).view(), 60, Language.ID)).isEmpty();
        assertThat(Subject.of(about("SIAKAD").view(), 60, Language.ID)).isEqualTo("SIAKAD");
    }
}
