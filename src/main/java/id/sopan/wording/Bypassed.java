package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Form;
import id.sopan.procedure.Next;
import id.sopan.procedure.Step;
import id.sopan.procedure.Target;
import id.sopan.procedure.Task;
import id.sopan.procedure.ToStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Steps that a run passed over by its answers before and comes to no more, and would not have by those that it has now. */
final class Bypassed {

    private Bypassed() {}

    /** @param before the answers by which it went its way */
    static List<Html> of(Scene scene, Map<String, String> before) {
        return scene.run().visits().stream()
                .flatMap(visit -> next(scene, visit)
                        .filter(next -> !next.given(before)
                                .equals(next.given(scene.run().answers())))
                        .flatMap(next -> step(scene, next.given(scene.run().answers())))
                        .filter(step -> !isAhead(scene, step, visit))
                        .stream())
                .distinct()
                .map(step -> line(scene, step))
                .toList();
    }

    /** Whether it may come there yet, also where nothing leads it back to where its way parted. */
    private static boolean isAhead(Scene scene, Step step, Visit parted) {
        return scene.turn()
                .filter(turn -> scene.procedure().leads(turn.step().id(), step.id(), parted.step()))
                .isPresent();
    }

    /** The way by which it was left. */
    private static Optional<Next> next(Scene scene, Visit visit) {
        Visit.Closing closing = visit.closing();
        if (closing == null || !closing.completed()) {
            return Optional.empty();
        }
        Step step = visit.in(scene.procedure());
        return switch (step.work()) {
            case Form form -> Optional.of(form.next());
            case Task task -> Optional.of(task.next());
            default -> step.exit(closing.exit()).map(Exit::next);
        };
    }

    private static Optional<Step> step(Scene scene, Target target) {
        return target instanceof ToStep to
                        && scene.run().visits().stream()
                                .noneMatch(visit -> visit.step().equals(to.step()))
                ? scene.procedure().find(to.step())
                : Optional.empty();
    }

    private static Html line(Scene scene, Step step) {
        Teller teller = scene.teller();
        return teller.html("returned.bypassed", step.nomor(), teller.text(step.kegiatan(), scene.most(200)));
    }
}
