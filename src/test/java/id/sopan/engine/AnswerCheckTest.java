package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

    private static final Field TEXT =
            new Field("hasil", Text.of("Hasil"), Text.of("Hasil"), FieldType.TEXT, null, null, Map.of(), false, null);

    @ParameterizedTest
    @CsvSource({
        "x, NO_WORD,",
        "ok, NO_WORD,",
        "2026, NO_WORD,",
        "👍, NO_WORD, NO_WORD",
        "❤️ ✅, NO_WORD, NO_WORD",
        "-, NO_WORD,",
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
            String answer, @Nullable Integer min, @Nullable Integer max, @Nullable Misfit misfit) {
        Field date =
                new Field("hari", Text.of("Hari"), Text.of("Hari"), FieldType.DATE, max, min, Map.of(), false, null);
        assertThat(AnswerCheck.misfit(date, answer)).isEqualTo(misfit);
    }
}
