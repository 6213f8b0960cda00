package id.sopan.console;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.engine.Run;
import id.sopan.engine.Words;
import id.sopan.procedure.Field;
import id.sopan.procedure.Procedure;
import id.sopan.wording.RunAction;
import id.sopan.wording.Tap;
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

    /** Why these words do not do; null where they do, or were not asked for yet. */
    static @Nullable Misfit misfit(Procedure procedure, Run run, Tap.OnRun tap, @Nullable String words) {
        Field field = field(procedure, run, tap);
        if (words == null || (Words.sayNothing(words) && field.optional())) {
            return null;
        }
        return tap.action() == RunAction.ANSWER
                ? AnswerCheck.misfit(field, words.strip())
                : AnswerCheck.entered(field, words.strip());
    }
}
