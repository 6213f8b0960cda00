package id.sopan.engine;

import id.sopan.procedure.Field;
import id.sopan.procedure.Form;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filling in a form, and taking and finishing a task. */
final class Working {

    private Working() {}

    static @Nullable Rejection submit(Situation situation, Plan plan, Command.Submit command) {
        if (!(situation.step().work() instanceof Form form)) {
            return new Rejection.Unfit();
        }
        Optional<By> by = situation.capacity(situation.step().acts());
        if (by.isEmpty()) {
            return situation.notOneOf(situation.step().acts());
        }
        String step = situation.step().id();
        Map<String, String> before = situation.run().answers();
        Map<String, @Nullable String> counting = counting(situation.step(), before, command.answers());
        Rejection unfit = AnswerCheck.form(situation.step(), Fold.answered(before, step, counting));
        if (unfit != null) {
            return unfit;
        }
        plan.add(by.get(), new Event.Submitted(step, counting));
        counting.forEach((field, answer) -> plan.answer(step + "." + field, answer));
        situation
                .returnedTo(step)
                .ifPresentOrElse(decision -> plan.resume(decision.step()), () -> plan.goOn(form.next()));
        return null;
    }

    /**
     * What counts of the answers to a form: none to a question that is not asked, and the one that it had before is taken
     * away.
     *
     * @param before of the whole run, keyed {@code step.field}
     * @param given by field; null takes an answer off
     */
    static Map<String, @Nullable String> counting(
            Step form, Map<String, String> before, Map<String, @Nullable String> given) {
        List<Field> asked = form.asked(Fold.answered(before, form.id(), given));
        Map<String, @Nullable String> counting = new HashMap<>(given);
        for (Field field : form.fields()) {
            if (!asked.contains(field)) {
                counting.remove(field.id());
                if (before.containsKey(form.key(field))) {
                    counting.put(field.id(), null);
                }
            }
        }
        return counting;
    }

    static @Nullable Rejection take(Situation situation, Plan plan, Command.Take command) {
        if (!(situation.step().work() instanceof Task)) {
            return new Rejection.Unfit();
        }
        Visit.Taking taken = situation.current().taken();
        if (taken != null) {
            boolean own = situation.act().actor().is(taken.by());
            return own ? new Rejection.TakenByYou() : new Rejection.AlreadyTaken(taken.by());
        }
        Optional<By> by = situation.capacity(situation.step().acts());
        if (by.isEmpty()) {
            return situation.notOneOf(situation.step().acts());
        }
        plan.add(by.get(), new Event.Taken(situation.step().id()));
        return null;
    }

    static @Nullable Rejection finish(Situation situation, Plan plan, Command.Finish command) {
        if (!(situation.step().work() instanceof Task task)) {
            return new Rejection.Unfit();
        }
        Optional<By> by = situation.capacity(task.finishes());
        if (by.isEmpty()) {
            boolean acts = situation.capacity(situation.step().acts()).isPresent();
            return acts
                    ? new Rejection.NotYoursToFinish(task.finishes())
                    : situation.notOneOf(situation.step().acts());
        }
        Optional<Field> asked = situation.step().output(situation.run().answers());
        Rejection unfit = output(asked, command.output());
        if (unfit != null) {
            return unfit;
        }
        String step = situation.step().id();
        String output = Words.sayNothing(command.output()) ? null : command.output();
        plan.add(by.get(), new Event.Finished(step, asked.map(Field::id).orElse(null), output));
        situation.step().fields().forEach(field -> plan.answer(situation.step().key(field), output));
        plan.goOn(task.next());
        return null;
    }

    private static @Nullable Rejection output(Optional<Field> asked, @Nullable String output) {
        if (asked.isEmpty()) {
            return output == null ? null : new Rejection.Unfit();
        }
        Field field = asked.get();
        if (output == null || (Words.sayNothing(output) && !field.optional())) {
            return new Rejection.OutputRequired();
        }
        if (Words.sayNothing(output)) {
            return null;
        }
        return AnswerCheck.misfit(field, output) == null ? null : new Rejection.AnswerUnfit(field.id());
    }
}
