package id.sopan.console;

import id.sopan.desk.Typed;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Remarks;
import id.sopan.engine.Run;
import id.sopan.engine.Words;
import id.sopan.engine.WrittenNumber;
import id.sopan.procedure.Field;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is written for a button of a run's page. */
final class AskedWords {

    private AskedWords() {}

    /** As what it is checked: how it went, the task's output, or a reason. */
    static Field field(Procedure procedure, Run run, Tap.OnRun tap) {
        if (tap.action() == RunAction.RATE_OWN) {
            return AnswerCheck.WORD;
        }
        return tap.action() != RunAction.FINISH
                ? AnswerCheck.REASON
                : run.output(procedure).orElse(AnswerCheck.REASON);
    }

    /**
     * Why these words do not do; empty where they do, or were not asked for yet.
     *
     * @param field that they must fit
     * @param today for whoever wrote them
     */
    static Optional<String> why(
            Field field, Tap.OnRun tap, @Nullable String words, LocalDate today, Language language) {
        if (words == null || (Words.sayNothing(words) && field.optional())) {
            return Optional.empty();
        }
        return tap.action() == RunAction.ANSWER
                ? Optional.ofNullable(ofAnswer(field, words.strip()))
                        .map(misfit -> Refusals.misfit(language, field, misfit))
                : why(field, words, today, language);
    }

    private static @Nullable Misfit ofAnswer(Field field, String words) {
        Misfit misfit = AnswerCheck.misfit(field, words);
        return misfit == null && Remarks.isReceipt(words) ? Misfit.ONLY_RECEIPT : misfit;
    }

    /** Why these words do not fit the field; empty where they do. */
    static Optional<String> why(Field field, String words, LocalDate today, Language language) {
        if (Typed.isDoubtful(words, field.type())) {
            List<String> readings = WrittenNumber.readings(words.strip(), language);
            return Optional.of(
                    Notice.DOUBTFUL_NUMBER.alert(language, words.strip(), readings.getFirst(), readings.getLast()));
        }
        Misfit misfit = AnswerCheck.entered(field, Typed.answer(words, field.type(), today));
        return Optional.ofNullable(misfit).map(found -> Refusals.misfit(language, field, found));
    }
}
