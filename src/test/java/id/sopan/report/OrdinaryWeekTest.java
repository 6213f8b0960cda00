package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.outbox.Address;
import id.sopan.procedure.Language;
import id.sopan.wording.Card;
import id.sopan.wording.Upload;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a week with ten steps done, waiting at four places and rated, the caption says where time was lost. */
class OrdinaryWeekTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));
    private static final Readers READERS = new Readers(List.of("Unit TI"), 1, Set.of("unit-ti"));
    private static final String ROOT = "0123456789abcdef".repeat(4);

    private static RowFigures row(int nomor) {
        return new RowFigures(
                new RowKey("server", nomor),
                SERVER.hash(),
                45,
                6,
                0,
                new Compliance(4, 6, 0),
                List.of(),
                Duration.ofMinutes(100L + nomor),
                Duration.ofMinutes(400L + nomor),
                Duration.ofMinutes(1000L + nomor),
                Duration.ofMinutes(300));
    }

    private static WaitingFor waiting(int nomor) {
        return new WaitingFor(
                new RowKey("server", nomor),
                SERVER.hash(),
                List.of("unit-ti"),
                List.of("manage-server"),
                false,
                20 - nomor,
                Duration.ofMinutes(1280),
                "SV-2026-00" + (20 + nomor),
                2);
    }

    private static Report report() {
        List<Ratings.Word> words = Stream.of("cepat dan sangat ramah", "membantu sekali", "jelas", "agak lama", "baik")
                .map(word -> new Ratings.Word(word, 1))
                .toList();
        Figures figures = new Figures(
                12,
                9,
                1,
                1,
                62,
                0,
                new Compliance(40, 60, 0),
                IntStream.rangeClosed(1, 10).mapToObj(OrdinaryWeekTest::row).toList(),
                IntStream.rangeClosed(6, 9).mapToObj(OrdinaryWeekTest::waiting).toList(),
                3,
                new Ratings(5, 21, words));
        return new Report(WEEK, WIB.getId(), figures, new Baseline(4, 41, 36, 5, new Compliance(99, 150, 0)), "01", 0);
    }

    private static Spoken spoken(Language language) {
        return new Spoken(language, hash -> Optional.of(SERVER), id -> "Manage Server");
    }

    private static Card caption(Spoken spoken, Report report) {
        return caption(spoken, report, brevity -> List.of());
    }

    private static Card caption(Spoken spoken, Report report, Function<Brevity, List<String>> notes) {
        Told told = new Told(new Address(1, null), List.of("unit-ti"), true, report, ROOT);
        SummaryText text = new SummaryText(spoken, report, READERS);
        return ReportCard.of(
                spoken,
                told,
                brevity -> text.blocks(notes.apply(brevity), brevity),
                Optional.of(new Upload("chart.png", true, "rekap.png")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereTimeWasLostAndWhatWasBeforeAreSaid(Language language) {
        Spoken spoken = spoken(language);
        Card card = caption(spoken, report());
        assertThat(card.html())
                .doesNotContain(spoken.html("message.cut"))
                .contains(spoken.html("report.lost") + "\n• SV 10: " + spoken.time(row(10).lost()))
                .contains(new SummaryText(spoken, report(), READERS).before(), spoken.html("report.more"));
    }

    /** 41 and 5 in four weeks are 10.25 and 1.25 in each. */
    @Test
    void meansOfTheWeeksBeforeAreRoundedHalfUp() {
        assertThat(new SummaryText(spoken(Language.ID), report(), READERS).before())
                .contains("Diajukan 12 (10,3), selesai 9 (9), ditolak 1 (1,3)");
        assertThat(new SummaryText(spoken(Language.EN), report(), READERS).beforeAlone())
                .contains("requested 10.3, done 9, denied 1.3");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsLeftOutOfTheCaptionIsInTheDetail(Language language) {
        Spoken spoken = spoken(language);
        SummaryText text = new SummaryText(spoken, report(), READERS);
        String detail = DetailText.of(spoken, report(), READERS, List.of()).toString();
        assertThat(detail).contains(text.before(), spoken.html("report.scope"));
        assertThat(caption(spoken, report()).html()).contains(spoken.html("report.scope"));
        report().figures().waiting().forEach(one -> assertThat(detail).contains(spoken.waiting(one)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thatItWasToldOtherwiseIsSaidThoughNotAllOfThatHasRoom(Language language) {
        Spoken spoken = spoken(language);
        Figures all = report().figures();
        List<RowFigures> other =
                IntStream.rangeClosed(2, 11).mapToObj(OrdinaryWeekTest::row).toList();
        Figures few =
                new Figures(10, 8, 0, 0, 60, 0, new Compliance(30, 50, 0), other, all.waiting(), 3, all.ratings());
        Said said = new Said(new Report(WEEK, WIB.getId(), few, report().before(), "01", 0), () -> true);
        Card card = caption(spoken, report(), brevity -> Recomputed.lines(spoken, said, report(), brevity));
        int differences = Recomputed.all(spoken, said, report()).stream()
                        .mapToInt(block -> (int) block.lines().count())
                        .sum()
                - 1;
        assertThat(card.html())
                .doesNotContain(spoken.html("message.cut"))
                .contains(spoken.html("report.recomputed.calendar") + "\n• ")
                .contains(spoken.html("report.recomputed.more", differences - 3), spoken.html("report.more"));
    }

    @Test
    void whatHasRoomIsSaidInFull() {
        Figures all = report().figures();
        Figures few =
                new Figures(12, 9, 1, 1, 0, 0, all.compliance(), all.rows().subList(0, 1), List.of(), 0, Ratings.NONE);
        Report report = new Report(WEEK, WIB.getId(), few, report().before(), "01", 0);
        assertThat(caption(spoken(Language.ID), report).html()).contains("Dihitung dari semua langkah", "🔏");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofManyUnitsTheFirstAreNamedAndTheFiguresStay(Language language) {
        Spoken spoken = spoken(language);
        for (int units : List.of(22, 80)) {
            List<String> names = Collections.nCopies(units, "Bagian Administrasi Akademik dan Kemahasiswaan");
            Readers readers = new Readers(names, units, Set.of("unit-ti"));
            SummaryText text = new SummaryText(spoken, report(), readers);
            Told told = new Told(new Address(1, null), List.of("unit-ti"), true, report(), ROOT);
            Card caption = ReportCard.of(
                    spoken,
                    told,
                    brevity -> text.blocks(List.of(), brevity),
                    Optional.of(new Upload("chart.png", true, "rekap.png")));
            Card words = ReportCard.of(spoken, told, brevity -> text.blocks(List.of(), brevity), Optional.empty());
            assertThat(Card.length(caption.html())).isLessThanOrEqualTo(Card.CAPTION);
            assertThat(Card.length(words.html())).isLessThanOrEqualTo(Card.MESSAGE);
            assertThat(List.of(caption, words))
                    .allSatisfy(card -> assertThat(card.html())
                            .doesNotContain(spoken.html("message.cut"))
                            .contains(spoken.compliance(report().figures().compliance())));
            assertThat(caption.html()).containsPattern("(dan|and) %d (lainnya|more)".formatted(units - 2));
            assertThat(Card.length(text.quiet(List.of()))).isLessThanOrEqualTo(Card.MESSAGE);
            assertThat(DetailText.of(spoken, report(), readers, List.of()).pages())
                    .allSatisfy(page -> assertThat(Card.length(page)).isLessThanOrEqualTo(Card.MESSAGE));
        }
    }
}
