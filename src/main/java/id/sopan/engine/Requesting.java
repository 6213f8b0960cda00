package id.sopan.engine;

import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Beginning a run. */
final class Requesting {

    private Requesting() {}

    static Outcome decide(Procedure procedure, Command.Request request, Act act) {
        Rejection rejection = refusal(procedure, request, act);
        if (rejection != null) {
            return new Outcome.Rejected(rejection);
        }
        By by = capacity(request.hat(), act).orElse(By.PROGRAM);
        Plan plan = new Plan(procedure, act, request.hat());
        plan.add(
                by,
                new Event.Requested(
                        procedure.id(),
                        procedure.hash(),
                        request.hat().unit(),
                        request.hat().role(),
                        request.since(),
                        keyed(procedure.first().id(), request.prefill()),
                        request.parent()));
        plan.inherit(request.units());
        plan.open(procedure.first());
        submit(procedure, request.answers(), by, plan);
        return new Outcome.Accepted(plan.happenings());
    }

    private static Map<String, String> keyed(String step, Map<String, String> answers) {
        Map<String, String> keyed = new HashMap<>();
        answers.forEach((field, answer) -> keyed.put(step + "." + field, answer));
        return keyed;
    }

    private static void submit(Procedure procedure, @Nullable Map<String, String> answers, By by, Plan plan) {
        if (answers != null && procedure.first().work() instanceof Form form) {
            String step = procedure.first().id();
            Map<String, @Nullable String> counting = Working.counting(procedure.first(), Map.of(), answers);
            plan.add(by, new Event.Submitted(step, counting));
            counting.forEach((field, answer) -> plan.answer(step + "." + field, answer));
            plan.goOn(form.next());
        }
    }

    private static @Nullable Rejection refusal(Procedure procedure, Command.Request request, Act act) {
        boolean allowed = procedure.starts().by().contains(request.hat().role())
                && capacity(request.hat(), act).isPresent();
        if (act.actor().person() != null && !allowed) {
            return new Rejection.NotYours(procedure.starts().by());
        }
        if (procedure.first().work() instanceof Form && request.answers() != null) {
            return AnswerCheck.form(procedure.first(), keyed(procedure.first().id(), request.answers()));
        }
        return null;
    }

    /** As somebody of the unit; or as somebody of Unit TI, on behalf of a unit that holds the role. */
    private static Optional<By> capacity(Hat hat, Act act) {
        boolean held = act.holders().getOrDefault(hat.role(), List.of()).contains(hat.unit());
        return act.actor()
                .as(hat)
                .or(() -> act.actor().capacities().stream()
                        .filter(by -> held && Role.UNIT_TI.equals(by.role()))
                        .findFirst());
    }
}
