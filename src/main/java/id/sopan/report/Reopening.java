package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.ToEnd;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells of ends that did not last: a history has the last end alone, but all stays in steps. */
final class Reopening {

    private Reopening() {}

    /** When a run had ended that was over at that instant and was reopened later. */
    static Optional<Instant> ended(History run, Procedure procedure, Instant at) {
        List<Visit> before = run.visits().stream()
                .filter(visit -> visit.opened().isBefore(at))
                .toList();
        if (before.size() == run.visits().size() || before.stream().anyMatch(visit -> StandsAt.isOpen(visit, at))) {
            return Optional.empty();
        }
        Visit next = run.visits().get(before.size());
        return before.stream()
                .map(visit -> closing(visit).at())
                .max(Comparator.naturalOrder())
                .filter(last -> before.stream()
                        .filter(visit -> closing(visit).at().equals(last))
                        .anyMatch(visit -> isUnderEnd(visit) || isEnd(visit, next, procedure)));
    }

    private static Visit.Closing closing(Visit visit) {
        return Objects.requireNonNull(visit.closing());
    }

    /** Only an end closes a step that was not done. */
    private static boolean isUnderEnd(Visit visit) {
        return !closing(visit).completed();
    }

    /** Whether what was done there ended the run: it is reopened in that step, and else goes on in another one. */
    private static boolean isEnd(Visit visit, Visit next, Procedure procedure) {
        return next.step().equals(visit.step()) && mayEnd(visit.in(procedure), closing(visit));
    }

    private static boolean mayEnd(Step step, Visit.Closing closing) {
        return step.exit(closing.exit()).map(exit -> exit.next().targets()).orElseGet(step.work()::targets).stream()
                .anyMatch(ToEnd.class::isInstance);
    }
}
