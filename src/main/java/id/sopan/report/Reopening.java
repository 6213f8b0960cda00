package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells of ends that did not last: a history has the last end alone, but all stays in steps. */
final class Reopening {

    private Reopening() {}

    /** When a run had ended that was over at that instant and was reopened later, in the step where it had ended. */
    static Optional<Instant> ended(History run, Instant at) {
        List<Visit> before = run.visits().stream()
                .filter(visit -> visit.opened().isBefore(at))
                .toList();
        if (before.isEmpty() || before.size() == run.visits().size()) return Optional.empty();
        Visit last = before.getLast();
        Visit next = run.visits().get(before.size());
        boolean over = before.stream().noneMatch(visit -> StandsAt.isOpen(visit, at));
        return Optional.ofNullable(last.closing())
                .filter(closing -> over && next.step().equals(last.step()))
                .map(Visit.Closing::at);
    }
}
