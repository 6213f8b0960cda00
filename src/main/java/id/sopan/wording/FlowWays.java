package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import id.sopan.procedure.Target;
import id.sopan.procedure.ToStep;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways that a run took backwards. */
record FlowWays(Run run, Procedure procedure) {

    /** How often it was sent back to which step. */
    Map<String, Integer> returned() {
        Map<String, Integer> times = new HashMap<>();
        for (Visit visit : run.visits()) {
            visit.pauses()
                    .forEach(pause -> target(visit, pause.exit()).ifPresent(to -> times.merge(to, 1, Integer::sum)));
            back(visit).ifPresent(to -> times.merge(to.id(), 1, Integer::sum));
        }
        return times;
    }

    /** The step to which the end of the visit sent the run back, from where it goes on anew; empty where it went on. */
    Optional<Step> back(Visit visit) {
        Visit.Closing closing = visit.closing();
        return closing == null || !closing.completed()
                ? Optional.empty()
                : target(visit, closing.exit())
                        .flatMap(procedure::find)
                        .filter(to -> place(to.id()) <= place(visit.step()));
    }

    /** Whether what was done in the visit must be done again, since the run was sent back before it. */
    boolean isUndone(Visit visit) {
        List<Visit> since =
                run.visits().subList(run.visits().indexOf(visit), run.visits().size());
        return since.stream()
                .flatMap(later -> back(later).stream())
                .anyMatch(to -> place(to.id()) <= place(visit.step()));
    }

    private int place(String step) {
        return procedure.steps().stream().map(Step::id).toList().indexOf(step);
    }

    private Optional<String> target(Visit visit, @Nullable String exit) {
        Step step = visit.in(procedure);
        Optional<Target> target = step.exit(exit).map(way -> way.next().given(run.answers()));
        if (step.work() instanceof Subrun subrun) {
            target = Arrays.stream(Ending.values())
                    .filter(ending -> ending.id().equals(exit))
                    .map(subrun.ended()::get)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
        return target.filter(ToStep.class::isInstance).map(ToStep.class::cast).map(ToStep::step);
    }
}
