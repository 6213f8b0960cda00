package id.sopan.engine;

import id.sopan.procedure.Form;
import id.sopan.procedure.Task;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filling in a form, and taking and finishing a task. */
final class Working {

    private Working() {}

    static @Nullable Rejection submit(Situation situation, Plan plan, Command.Submit command) {
        Rejection stale = situation.staleness(command.version());
        if (stale != null) {
            return stale;
        }
        if (!(situation.step().work() instanceof Form form)) {
            return new Rejection.Unfit();
        }
        Optional<By> by = situation.capacity(situation.step().acts());
        if (by.isEmpty()) {
            return situation.notOneOf(situation.step().acts());
        }
        String step = situation.step().id();
        Rejection unfit = AnswerCheck.form(step, form, merged(situation, step, command.answers()));
        if (unfit != null) {
            return unfit;
        }
        plan.add(by.get(), new Event.Submitted(step, command.answers()));
        command.answers().forEach((field, answer) -> plan.answer(step + "." + field, answer));
        situation
                .returnedTo(step)
                .ifPresentOrElse(decision -> plan.resume(decision.step()), () -> plan.goOn(form.next()));
        return null;
    }

    /** The answers of a form as they would be. */
    static Map<String, String> merged(Situation situation, String step, Map<String, @Nullable String> changed) {
        Map<String, String> answers = new HashMap<>();
        Fold.answered(situation.run().answers(), step, changed).forEach((key, answer) -> {
            if (key.startsWith(step + ".")) {
                answers.put(key.substring(step.length() + 1), answer);
            }
        });
        return answers;
    }

    static @Nullable Rejection take(Situation situation, Plan plan, Command.Take command) {
        Rejection stale = situation.staleness(command.version());
        if (stale != null) {
            return stale;
        }
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
        Rejection stale = situation.staleness(command.version());
        if (stale != null) {
            return stale;
        }
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
        Rejection unfit = output(task, command.output());
        if (unfit != null) {
            return unfit;
        }
        String step = situation.step().id();
        String output = Words.sayNothing(command.output()) ? null : command.output();
        String field = task.output() == null ? null : task.output().id();
        plan.add(by.get(), new Event.Finished(step, field, output));
        if (field != null) {
            plan.answer(step + "." + field, output);
        }
        plan.goOn(task.next());
        return null;
    }

    private static @Nullable Rejection output(Task task, @Nullable String output) {
        if (task.output() == null) {
            return output == null ? null : new Rejection.Unfit();
        }
        if (output == null || (Words.sayNothing(output) && !task.output().optional())) {
            return new Rejection.OutputRequired();
        }
        if (Words.sayNothing(output)) {
            return null;
        }
        return AnswerCheck.misfit(task.output(), output) == null
                ? null
                : new Rejection.AnswerUnfit(task.output().id());
    }
}
