package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Rating;
import id.sopan.procedure.Language;
import id.sopan.report.Ratings.Word;
import id.sopan.store.Document;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What summaries tell of ratings. */
class RatingsTest {

    private static final Spoken INDONESIAN = new Spoken(Language.ID, hash -> Optional.empty(), id -> id);
    private static final Spoken ENGLISH = new Spoken(Language.EN, hash -> Optional.empty(), id -> id);

    private final RatingTally tally = new RatingTally();

    private void rated(int score, @Nullable String word) {
        tally.add(new Rating(By.PROGRAM, Instant.EPOCH, score, word, false));
    }

    private static String block(Spoken spoken, Ratings ratings) {
        return String.join("\n", RatingText.lines(spoken, ratings, 5, 24));
    }

    /** 5 + 4 + 4 + 4 = 17 of 4 are 4.25, which is 4.3 to one decimal. */
    @Test
    void meanNumberAndWords() {
        rated(5, "ramah");
        rated(4, "Mohon <b>lebih</b> cepat & tepat lagi ya");
        rated(4, "RAMAH");
        rated(4, "lambat");
        assertThat(block(INDONESIAN, tally.ratings())).isEqualTo("""
                ⭐ <b>Penilaian pemohon</b>: rata-rata 4,3 dari 5 (4 penilaian)
                Kata: ramah (2), lambat (1), Mohon &lt;b&gt;lebih&lt;/b&gt; cepa… (1)""");
        assertThat(block(ENGLISH, tally.ratings())).isEqualTo("""
                ⭐ <b>Rating by requesters</b>: 4.3 out of 5 on average (ratings: 4)
                Words: friendly (2), slow (1), Mohon &lt;b&gt;lebih&lt;/b&gt; cepa… (1)""");
    }

    @Test
    void ofFewerThanThreeOnlyTheirNumber() {
        assertThat(block(INDONESIAN, tally.ratings())).isEmpty();
        rated(1, "lambat");
        rated(5, "cepat");
        assertThat(block(INDONESIAN, tally.ratings()))
                .isEqualTo("⭐ <b>Penilaian pemohon</b>: belum cukup untuk ditampilkan (2 penilaian)");
        rated(3, null);
        assertThat(block(INDONESIAN, tally.ratings()))
                .contains("rata-rata 3,0 dari 5 (3 penilaian)", "cepat (1), lambat (1)");
    }

    @Test
    void withoutWordsThereIsNoLineOfThem() {
        IntStream.range(0, 3).forEach(unused -> rated(5, ""));
        assertThat(block(INDONESIAN, tally.ratings()))
                .isEqualTo("⭐ <b>Penilaian pemohon</b>: rata-rata 5,0 dari 5 (3 penilaian)");
    }

    @Test
    void ofMoreWordsTheOthersAreCounted() {
        IntStream.range(0, 7).forEach(word -> rated(4, "kata " + word));
        rated(4, "kata 6");
        assertThat(block(INDONESIAN, tally.ratings()))
                .endsWith("Kata: kata 6 (2), kata 0 (1), kata 1 (1), kata 2 (1), kata 3 (1), dan 2 lainnya");
    }

    @Test
    void aWeekInWhichOnlyARatingCameIsNotQuiet() {
        assertThat(figures(Ratings.NONE).isQuiet()).isTrue();
        assertThat(figures(new Ratings(1, 5, List.of())).isQuiet()).isFalse();
    }

    private static Figures figures(Ratings ratings) {
        return new Figures(0, 0, 0, 0, 1, 0, Compliance.NONE, List.of(), List.of(), 0, ratings);
    }

    @Test
    void whatWasToldBeforeThereWereRatingsStillReads() {
        Told told = Summaries.read(new Document("weekly", 1, 0, Set.of(), """
                {"to": {"chat": -100, "topic": null}, "units": ["ti"], "weekly": true, "report": {
                  "period": {"first": "2026-11-23", "last": "2026-11-29"}, "zone": "Asia/Jakarta",
                  "figures": {"requested": 5, "finished": 3, "denied": 1, "withdrawn": 0, "open": 1,
                    "compliance": {"within": 6, "cases": 8}, "rows": [],
                    "waiting": [{"row": {"procedure": "webservice", "nomor": 3}, "definition": "abc",
                      "role": "unit-ti", "runs": 1, "longest": "PT45M", "overdue": 0}]},
                  "before": {"periods": 1, "requested": 0, "finished": 0, "denied": 0,
                    "compliance": {"within": 0, "cases": 0}},
                  "calendar": "abc"}}"""));
        assertThat(told.report().figures().requested()).isEqualTo(5);
        assertThat(told.report().figures().ratings()).isEqualTo(Ratings.NONE);
        assertThat(told.report().figures().waiting())
                .as("of which one role was named")
                .singleElement()
                .satisfies(one -> assertThat(one.roles()).containsExactly("unit-ti"));
        assertThat(Stated.of(INDONESIAN, told.report(), told.report().figures()))
                .doesNotContainKeys("Jumlah penilaian", "Penilaian pemohon");
    }

    @Test
    void whatIsStatedIsWhatMayBeShown() {
        Ratings few = new Ratings(2, 9, List.of(new Word("cepat", 2)));
        assertThat(stated(few)).containsEntry("Jumlah penilaian", "2").doesNotContainKey("Penilaian pemohon");
        Ratings enough = new Ratings(3, 13, List.of(new Word("cepat", 2)));
        assertThat(stated(enough))
                .containsEntry("Jumlah penilaian", "3")
                .containsEntry("Penilaian pemohon", "4,3 dari 5");
        assertThat(stated(enough))
                .as("words go in time, which makes no other figure of what was told")
                .isEqualTo(stated(new Ratings(3, 13, List.of())));
    }

    private static Map<String, String> stated(Ratings ratings) {
        Period week = Period.weekOf(LocalDate.of(2026, 11, 23));
        Baseline before = Baseline.of(1, figures(Ratings.NONE));
        return Stated.of(
                INDONESIAN, new Report(week, "Asia/Jakarta", figures(ratings), before, "abc", 0), figures(ratings));
    }
}
