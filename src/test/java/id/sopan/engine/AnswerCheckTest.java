package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerCheckTest {

    private static final Field TEXT = field(FieldType.TEXT, null, null);

    private static Field field(FieldType type, @Nullable Long min, @Nullable Long max) {
        return new Field("hasil", Text.of("Hasil"), Text.of("Hasil"), type, max, min, Map.of(), false, null);
    }

    @ParameterizedTest
    @CsvSource({
        "x, NO_WORD,",
        "ok, NO_WORD,",
        "2026, NO_WORD,",
        "👍, NO_WORD, NO_WORD",
        "❤️ ✅, NO_WORD, NO_WORD",
        "-, NO_WORD,",
        "tdk, NO_WORD,",
        "'Ya, iya.', NO_WORD,",
        "Tidak perlu, ,",
        "Ada 👍, ,",
        "été, ,",
        "已完成, ,"
    })
    void aReasonNeedsAWordAndAnAnswerIsNoEmojiAlone(
            String written, @Nullable Misfit asReason, @Nullable Misfit asAnswer) {
        assertThat(AnswerCheck.entered(AnswerCheck.REASON, written)).isEqualTo(asReason);
        assertThat(AnswerCheck.entered(TEXT, written)).isEqualTo(asAnswer);
        assertThat(AnswerCheck.misfit(AnswerCheck.REASON, written))
                .as("what is stored")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-01-01, , ,",
        "2100-12-31, , ,",
        "1899-12-31, , , TOO_EARLY",
        "0207-12-01, , , TOO_EARLY",
        "2101-01-01, , , TOO_LATE",
        "2206-12-01, , , TOO_LATE",
        "+12026-12-01, , , TOO_LATE",
        "1850-01-01, 1800, ,",
        "1799-01-01, 1800, , TOO_EARLY",
        "2026-12-01, , 2025, TOO_LATE",
        "2150-12-01, , 2200,",
        "2026-12-01, 3, 200,",
        "besok, , , NOT_A_DATE"
    })
    void theYearOfADateIsNeitherFarInThePastNorInTheFuture(
            String answer, @Nullable Long min, @Nullable Long max, @Nullable Misfit misfit) {
        assertThat(AnswerCheck.misfit(field(FieldType.DATE, min, max), answer)).isEqualTo(misfit);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, 5,",
        "5, 2, 5,",
        "1, 2, 5, TOO_SMALL",
        "6, 2, 5, TOO_GREAT",
        "-3, , 5,",
        "600, 2, ,",
        "2.5, 2, 5, NOT_A_NUMBER"
    })
    void aNumberIsNeitherBelowItsLeastNorAboveItsGreatest(
            String answer, @Nullable Long min, @Nullable Long max, @Nullable Misfit misfit) {
        assertThat(AnswerCheck.misfit(field(FieldType.NUMBER, min, max), answer))
                .isEqualTo(misfit);
    }

    @ParameterizedTest
    @CsvSource({"2, TOO_SHORT", "3,", "6,", "7, TOO_LONG"})
    void aTextHasNeitherTooFewNorTooManyCharactersAsPeopleCountThem(int characters, @Nullable Misfit misfit) {
        String answer = "\uD840\uDC0B".repeat(characters);
        for (FieldType type : new FieldType[] {FieldType.TEXT, FieldType.TEXT_OR_FILE}) {
            assertThat(AnswerCheck.misfit(field(type, 3L, 6L), answer)).isEqualTo(misfit);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FILE", "TEXT_OR_FILE"})
    void aFileNeedsNoWordsBesideItAndHasNoMoreThanATextMayHave(FieldType type) {
        Field field = field(type, 3L, 6L);
        String file = "tg-file:document:BQACAgUAAx:rancangan.pdf";
        assertThat(AnswerCheck.misfit(field, file)).isNull();
        assertThat(AnswerCheck.misfit(field, file + "\nrevisi")).isNull();
        assertThat(AnswerCheck.misfit(field, file + "\nrevisi2")).isEqualTo(Misfit.TOO_LONG);
    }

    /** The console takes words only. */
    @Test
    void wordsAreNoFileWhereOneIsWanted() {
        Field file = field(FieldType.FILE, null, null);
        for (String words : new String[] {"sudah terlampir", "https://contoh.ac.id/nota.pdf", "tg-file:nota.pdf"}) {
            assertThat(AnswerCheck.misfit(file, words)).isEqualTo(Misfit.NOT_A_FILE);
            assertThat(AnswerCheck.misfit(field(FieldType.TEXT_OR_FILE, null, null), words))
                    .isNull();
        }
    }
}
