package id.sopan.conversation;

import id.sopan.engine.AnswerCheck;
import id.sopan.engine.AnswerCheck.Misfit;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Which question follows which; pure. */
final class FormFlow {

    private final Step step;
    private final List<Field> fields;
    private final Map<String, String> known;

    /** @param known what the run has been answered so far, keyed {@code step.field}; none for a new request */
    FormFlow(Step step, Map<String, String> known) {
        this.step = step;
        this.fields = step.work() instanceof Form form ? form.fields() : List.of();
        this.known = known;
    }

    /** The questions that are asked, given the answers so far, in order. */
    List<Field> asked(Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(known);
        fields.forEach(field -> all.remove(step.key(field)));
        answers.forEach((field, answer) -> all.put(step.id() + "." + field, answer));
        return fields.isEmpty() ? List.of() : step.asked(all);
    }

    Optional<Field> current(Dialogue dialogue) {
        return fields.stream()
                .filter(field -> field.id().equals(dialogue.field()))
                .findFirst();
    }

    /** The first question that is not answered yet; the summary when all are. */
    Change begin(Change change) {
        return goOn(change, 0);
    }

    /** The same for what was sent before: questions that were passed over then are not asked once more. */
    Change beginAgain(Change change) {
        return beginAgain(change, field -> true);
    }

    /** @param passedOver whether that was so of one that need not be answered */
    Change beginAgain(Change change, Predicate<Field> passedOver) {
        asked(change.answers()).stream()
                .filter(field -> field.optional() && !change.answers().containsKey(field.id()))
                .filter(passedOver)
                .forEach(field -> change.skip(field.id()));
        return begin(change);
    }

    Change answer(Dialogue dialogue, Field field, String answer) {
        Change change = new Change(dialogue).answer(field.id(), answer);
        return after(change, dialogue, field);
    }

    /** Whether a button is needed next; then the card must not lie far above what was said since. */
    boolean needsButton(Change change) {
        return fields.stream()
                .noneMatch(next ->
                        next.id().equals(change.field()) && next.type() != FieldType.CHOICE && !next.optional());
    }

    /** Empty where the question that is asked does not offer this. */
    Optional<Change> choose(Dialogue dialogue, String option) {
        return current(dialogue)
                .filter(field -> field.options().containsKey(option))
                .map(field -> answer(dialogue, field, option));
    }

    /** Empty where the question that is asked must be answered. */
    Optional<Change> skip(Dialogue dialogue) {
        return current(dialogue)
                .filter(Field::optional)
                .map(field -> after(new Change(dialogue).skip(field.id()), dialogue, field));
    }

    /** Empty where the question that is asked has no answer yet; one that does not fit any more is asked for again. */
    Optional<Change> keep(Dialogue dialogue) {
        return current(dialogue)
                .flatMap(field -> Optional.ofNullable(dialogue.answers().get(field.id()))
                        .map(answer -> keep(dialogue, field, answer)));
    }

    private Change keep(Dialogue dialogue, Field field, String answer) {
        Misfit misfit = AnswerCheck.misfit(field, answer);
        return misfit == null ? answer(dialogue, field, answer) : new Change(dialogue).misfit(misfit);
    }

    private Change after(Change change, Dialogue dialogue, Field field) {
        List<Field> asked = asked(change.answers());
        return goOn(change, dialogue.changing() ? 0 : asked.indexOf(field) + 1);
    }

    /** Whether there is no question before the one that is asked. */
    boolean isFirst(Dialogue dialogue) {
        boolean asking = dialogue.stage() == Dialogue.Stage.ASKING && !dialogue.changing();
        return asking
                && current(dialogue).map(asked(dialogue.answers())::indexOf).orElse(-1) == 0;
    }

    /** The question before, or the summary where the question was opened from there. */
    Change back(Dialogue dialogue) {
        Change change = new Change(dialogue);
        if (dialogue.changing() || dialogue.stage() == Dialogue.Stage.CHANGING) {
            return change.stage(Dialogue.Stage.SUMMARY);
        }
        List<Field> asked = asked(dialogue.answers());
        int here = current(dialogue).map(asked::indexOf).orElse(asked.size());
        return here > 0 ? change.ask(asked.get(here - 1).id()) : change;
    }

    /** The same question again, from the summary; empty where the form does not ask it. */
    Optional<Change> change(Dialogue dialogue, String field) {
        return asked(dialogue.answers()).stream()
                .filter(asked -> asked.id().equals(field))
                .map(asked -> new Change(dialogue).ask(field).changing(true))
                .findFirst();
    }

    private Change goOn(Change change, int from) {
        List<Field> asked = asked(change.answers());
        return asked.stream()
                .skip(from)
                .filter(field -> !change.answers().containsKey(field.id()))
                .filter(field -> !change.skipped().contains(field.id()))
                .findFirst()
                .map(field -> change.ask(Objects.requireNonNull(field.id())))
                .orElseGet(() -> change.stage(Dialogue.Stage.SUMMARY));
    }
}
