package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.procedure.Field;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Style;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form while it is being filled in.
 *
 * @param dialogue its id, 12 characters
 * @param question number that its buttons bear; a tap with another one is late
 * @param asked the questions that are asked, given the answers so far
 * @param answers so far, by field
 * @param person who fills it in
 * @param run that it belongs to; null for a new request
 * @param onBehalf name of the unit for which somebody of another one asks; null for none
 * @param uncopied whether it was to begin with the answers of another request, and bears none
 * @param example where a day is asked for
 * @param like the newest request of the same unit and procedure that is about the same and still runs, where this is a new one; null for
 *     none
 */
public record FormView(
        Language language,
        ZoneId zone,
        String dialogue,
        int question,
        Procedure procedure,
        Step step,
        List<Field> asked,
        Map<String, String> answers,
        Mention person,
        @Nullable RunView run,
        @Nullable String onBehalf,
        boolean uncopied,
        Example example,
        @Nullable RunView like) {

    /**
     * With the one that is like it.
     *
     * @param others open requests of the same unit and procedure that whoever fills it in may read, the newest first; not read where
     *     nothing says what this one is about
     */
    public FormView beside(Stream<RunView> others) {
        String about = Subject.compared(this);
        if (about.isEmpty()) {
            return this;
        }
        @Nullable
        RunView found = others.filter(other -> about.equals(Subject.compared(other, language)))
                .findFirst()
                .orElse(null);
        return new FormView(
                language, zone, dialogue, question, procedure, step, asked, answers, person, run, onBehalf, uncopied,
                example, found);
    }

    Teller teller() {
        return run == null
                ? new Teller(language, zone, UnaryOperator.identity(), procedure.known())
                : run.teller(language, zone);
    }

    /** As it stood before this form was opened; null where there was none. */
    @Nullable
    String before(Field field) {
        return run == null ? null : run.run().answers().get(step.id() + "." + field.id());
    }

    /** Whether it was sent before, so that there is something to compare with. */
    boolean wasSent() {
        return run != null
                && run.run().journal().stream()
                        .map(Entry::event)
                        .anyMatch(event -> event instanceof Event.Submitted submitted
                                && submitted.step().equals(step.id()));
    }

    Button button(String label, Style style, DialogueAction action, String option) {
        return Button.data(label, style, new Tap.OnDialogue(dialogue, question, action, option));
    }
}
