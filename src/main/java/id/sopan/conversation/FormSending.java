package id.sopan.conversation;

import id.sopan.desk.Result;
import id.sopan.engine.AnswerCheck;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Origin;
import id.sopan.engine.Run;
import id.sopan.procedure.Field;
import id.sopan.procedure.FieldType;
import id.sopan.procedure.Form;
import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.wording.Notice;
import id.sopan.wording.Refusals;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code Kirim}: the form becomes a request, or the answers of a step. */
record FormSending(Office office, Acting acting) {

    Answer send(Inbound.Tapped tap, Dialogue dialogue, Step step) {
        Language language = office.language(tap.place());
        if (isWithdrawn(dialogue)) {
            String called = procedure(dialogue).nama().in(language);
            return office.alert(tap, Notice.FORM_OF_NONE_OFFERED, called);
        }
        Result result = dialogue.subject().kind() == Dialogue.Kind.REQUEST
                ? request(tap, dialogue, step)
                : submit(tap, dialogue, step);
        switch (result) {
            case Result.Effective done -> close(dialogue, Dialogue.End.SENT, Office.number(done.run()));
            case Result.Refused refused -> overtake(dialogue, refused);
            case Result.NotBegun refused -> {
                Procedure procedure = procedure(dialogue);
                Refusals refusals =
                        new Refusals(language, office.zone(tap.place()), procedure, UnaryOperator.identity());
                return Answer.alert(refusals.alert(refused.rejection()));
            }
            default -> {}
        }
        return acting.answer(tap, result);
    }

    /** Whether it asks for what is offered no more, in any version; what was sent already is a request, and goes on. */
    private boolean isWithdrawn(Dialogue dialogue) {
        return dialogue.subject().kind() == Dialogue.Kind.REQUEST
                && office.procedures().current(procedure(dialogue).id()).isEmpty()
                && office.runs().legible(dialogue.subject().run()).isEmpty();
    }

    /** Where the run has moved on, this form can never be sent. */
    private void overtake(Dialogue dialogue, Result.Refused refused) {
        if (refused.run().version() != dialogue.subject().runVersion()) {
            String why = office.why(refused, dialogue);
            close(dialogue, Dialogue.End.OVERTAKEN, why);
        }
    }

    private Result request(Inbound.Tapped tap, Dialogue dialogue, Step step) {
        Map<String, String> answers = step.work() instanceof Form ? dialogue.answers() : null;
        Hat hat = Objects.requireNonNull(dialogue.subject().hat());
        Command.Request request = new Command.Request(hat, dialogue.since(), answers, Map.of(), null);
        return office.desk()
                .request(
                        dialogue.subject().run(),
                        procedure(dialogue),
                        request,
                        Acting.who(tap.sender()),
                        office.clock().instant(),
                        Origin.tap(tap.place().chat(), tap.message(), tap.callback()));
    }

    private Result submit(Inbound.Tapped tap, Dialogue dialogue, Step step) {
        Run run = office.runs().find(dialogue.subject().run()).orElseThrow();
        Map<String, String> before = answers(run, step);
        Map<String, String> after = dialogue.answers();
        Map<String, @Nullable String> changed = new HashMap<>();
        after.forEach((field, answer) -> {
            if (!answer.equals(before.get(field))) {
                changed.put(field, answer);
            }
        });
        before.keySet().stream().filter(field -> !after.containsKey(field)).forEach(field -> changed.put(field, null));
        int version = dialogue.subject().runVersion();
        Command command = dialogue.subject().kind() == Dialogue.Kind.CHANGE
                ? new Command.Change(version, changed)
                : new Command.Submit(version, changed);
        return acting.byTap(tap, run.id(), command, dialogue);
    }

    private void close(Dialogue dialogue, Dialogue.End end, String text) {
        office.dialogues().close(dialogue.id(), new Dialogue.Closing(end, text), null);
    }

    private Procedure procedure(Dialogue dialogue) {
        return office.procedures().byHash(dialogue.definition()).orElseThrow();
    }

    /**
     * Those of another request that can be asked for once more, by field: what still fits the question, and is no day, which has
     * passed by then. None where names or words were taken out of it.
     */
    static Map<String, String> lasting(Run before, Step step) {
        if (before.lacksSomebody() || !(step.work() instanceof Form form)) {
            return Map.of();
        }
        Map<String, String> lasting = answers(before, step);
        lasting.entrySet()
                .removeIf(answer -> form.fields().stream()
                        .filter(field -> field.id().equals(answer.getKey()))
                        .noneMatch(field -> field.type() != FieldType.DATE
                                && AnswerCheck.misfit(field, answer.getValue()) == null));
        return lasting;
    }

    /** Whether a question of the form that it began with was asked then, or could be, and has no answer. */
    static Predicate<Field> passedOver(Run former, Procedure definition) {
        Step step = definition.first();
        Set<String> asked = step.fields().stream().map(Field::id).collect(Collectors.toSet());
        Set<String> answered = answers(former, step).keySet();
        return field -> asked.contains(field.id()) && !answered.contains(field.id());
    }

    /** The answers that the run has for this step, by field. */
    static Map<String, String> answers(Run run, Step step) {
        Map<String, String> answers = new HashMap<>();
        String prefix = step.id() + ".";
        run.answers().forEach((key, answer) -> {
            if (key.startsWith(prefix)) {
                answers.put(key.substring(prefix.length()), answer);
            }
        });
        return answers;
    }
}
