package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Words;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredTest {

    private static final Field AMOUNT = field(FieldType.NUMBER);

    private static Field field(FieldType type) {
        Text nilai = new Text("Nilai", "Amount");
        return new Field("nilai", nilai, nilai, type, 5_000_000_000L, -20_000L, Map.of(), false, null);
    }

    /** A wrong nought is seen where thousands stand apart; a year has four digits, and is written without. */
    @ParameterizedTest
    @CsvSource({
        "2500000000, 2.500.000.000, '2,500,000,000'",
        "-12500, -12.500, '-12,500'",
        "10000, 10.000, '10,000'",
        "2026, 2026, 2026",
        "0, 0, 0"
    })
    void aNumberIsShownWithItsThousandsApart(String stored, String indonesian, String english) {
        assertThat(Answered.shown(AMOUNT, stored, Language.ID)).isEqualTo(indonesian);
        assertThat(Answered.shown(AMOUNT, stored, Language.EN)).isEqualTo(english);
        assertThat(Answered.shown(field(FieldType.TEXT), stored, Language.ID)).isEqualTo(stored);
    }

    @Test
    void whatWasTakenOutIsNoNumber() {
        assertThat(Answered.shown(AMOUNT, Words.REMOVED, Language.ID)).doesNotContainPattern("\\d");
    }

    @Test
    void soAreItsBounds() {
        assertThat(Refusals.misfit(Language.ID, AMOUNT, Misfit.TOO_GREAT)).contains("paling besar 5.000.000.000");
        assertThat(Refusals.misfit(Language.EN, AMOUNT, Misfit.TOO_SMALL)).contains("-20,000");
    }
}
