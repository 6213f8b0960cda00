package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Typed;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Language;
import id.sopan.procedure.Text;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on a page is read, and refused, as in the chat. */
class AskedWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Field field(FieldType type) {
        Text text = Text.of("Kilometer");
        return new Field("km", text, text, type, null, null, Map.of(), false, null);
    }

    private static Optional<String> why(Field field, RunAction action, String words) {
        return AskedWords.why(field, new Tap.OnRun("run", 1, action, "3"), words, TODAY, Language.ID);
    }

    @ParameterizedTest
    @CsvSource({"1.500, 1500", "1 500 000, 1500000", "' 12 ', 12"})
    void aNumberIsReadAsPeopleWriteIt(String written, String kept) {
        assertThat(why(field(FieldType.NUMBER), RunAction.FINISH, written)).isEmpty();
        assertThat(Typed.answer(written, FieldType.NUMBER, TODAY)).isEqualTo(kept);
    }

    @Test
    void aNumberThatCanBeReadInTwoWaysIsAskedForOnceMore() {
        assertThat(why(field(FieldType.NUMBER), RunAction.FINISH, "1,500"))
                .hasValue(Notice.DOUBTFUL_NUMBER.alert(Language.ID, "1,500", "1500", "1,5"));
        assertThat(why(field(FieldType.NUMBER), RunAction.FINISH, "seribu"))
                .hasValue(Refusals.misfit(Language.ID, field(FieldType.NUMBER), Misfit.NOT_A_NUMBER));
        assertThat(why(field(FieldType.TEXT), RunAction.FINISH, "1,500")).isEmpty();
    }

    @Test
    void aDateIsReadAsPeopleWriteIt() {
        assertThat(why(field(FieldType.DATE), RunAction.FINISH, "3 Desember 2026"))
                .isEmpty();
        assertThat(Typed.answer("3 Desember 2026", FieldType.DATE, TODAY)).isEqualTo("2026-12-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Terima kasih", " Baik, terima kasih Bu ", "🙏"})
    void thanksAloneAreNoAnswerToAQuestion(String thanks) {
        assertThat(why(AnswerCheck.REASON, RunAction.ANSWER, thanks))
                .hasValue(Refusals.misfit(Language.ID, AnswerCheck.REASON, Misfit.ONLY_RECEIPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ya", "Baik, untuk semester gasal"})
    void aWordMayBeAnAnswer(String answer) {
        assertThat(why(AnswerCheck.REASON, RunAction.ANSWER, answer)).isEmpty();
    }
}
