package id.sopan.engine;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Form;
import id.sopan.procedure.Next;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changing what was asked until somebody has used it: while the step that it led to is not decided, and nobody has it in hand. */
public final class Changing {

    private Changing() {}

    static @Nullable Rejection change(Situation situation, Plan plan, Command.Change command) {
        if (situation.step().work() instanceof Form
                && situation.capacity(situation.step().acts()).isPresent()) {
            return new Rejection.FormOpen();
        }
        Optional<Step> form = form(situation.procedure(), situation.run());
        if (form.isEmpty()) {
            return inHand(situation.procedure(), situation.run())
                    .<Rejection>map(Rejection.AnswersInHand::new)
                    .orElseGet(() -> new Rejection.AnswersUsed(situation.step().id()));
        }
        Optional<By> by = capacity(situation, form.get());
        return by.isEmpty()
                ? situation.notOneOf(form.get().acts())
                : change(situation, plan, command, form.get(), by.get());
    }

    /** As who fills it in; the form that it began with also as who asked on the unit's behalf, and filled it in then. */
    private static Optional<By> capacity(Situation situation, Step form) {
        String first = situation.run().visits().getFirst().step();
        return situation
                .capacity(form.acts())
                .or(() -> form.id().equals(first) ? situation.askerOnBehalf() : Optional.empty());
    }

    private static @Nullable Rejection change(
            Situation situation, Plan plan, Command.Change command, Step step, By by) {
        Map<String, String> before = situation.run().answers();
        Map<String, @Nullable String> changed = Working.counting(step, before, command.answers());
        changed.entrySet()
                .removeIf(answer -> Objects.equals(answer.getValue(), before.get(step.id() + "." + answer.getKey())));
        if (changed.isEmpty()) {
            return new Rejection.NothingChanged();
        }
        Map<String, String> after = Fold.answered(before, step.id(), changed);
        Rejection unfit = AnswerCheck.form(step, after);
        if (unfit != null) {
            return unfit;
        }
        Next next = ((Form) step.work()).next();
        if (!next.given(after).equals(next.given(before))) {
            return new Rejection.ChangesPath();
        }
        plan.add(by, new Event.AnswersChanged(step.id(), situation.step().id(), changed));
        return null;
    }

    /** The form whose answers nobody has used yet; empty where they have been, or a form is being filled in. */
    public static Optional<Step> form(Procedure procedure, Run run) {
        return run.current()
                .filter(here -> isUnused(here.in(procedure), here))
                .flatMap(here -> form(procedure, run, here));
    }

    /** Who has it in hand, where nothing else bars the change. */
    private static Optional<By> inHand(Procedure procedure, Run run) {
        return run.current()
                .filter(here -> here.in(procedure).work() instanceof Task
                        && form(procedure, run, here).isPresent())
                .map(Visit::taken)
                .map(Visit.Taking::by);
    }

    private static Optional<Step> form(Procedure procedure, Run run, Visit here) {
        return Optional.ofNullable(before(run.visits(), here))
                .filter(visit -> visit.closing() != null && visit.closing().completed())
                .flatMap(visit -> procedure.find(visit.step()))
                .filter(step -> step.work() instanceof Form);
    }

    private static boolean isUnused(Step step, Visit here) {
        return step.work() instanceof Decision || (step.work() instanceof Task && here.taken() == null);
    }

    /** The stay that ended last before this one began or went on; null for none. */
    private static @Nullable Visit before(List<Visit> visits, Visit here) {
        int place = visits.indexOf(here);
        if (place < visits.size() - 1) {
            return visits.getLast();
        }
        return place == 0 ? null : visits.get(place - 1);
    }
}
