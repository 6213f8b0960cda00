package id.sopan.report;

import id.sopan.engine.Visit;
import id.sopan.procedure.Exit;
import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits as they would have been, had time waited for those exits only that another version of the procedure says. Steps
 * that it does not have are left out.
 *
 * @param procedure the other version
 */
record Repausing(Procedure procedure) {

    List<Visit> of(List<Visit> visits) {
        List<Visit> changed = new ArrayList<>();
        for (Visit visit : visits) {
            if (procedure.find(visit.step()).isPresent()) {
                int before = goesOn(changed, visit);
                Visit without = withoutPauses(visit);
                if (before < 0) {
                    changed.add(without);
                } else {
                    changed.set(before, joined(changed.get(before), without));
                }
            }
        }
        return List.copyOf(changed);
    }

    /** Where the visit is that this one would only go on with; -1 for none. */
    private int goesOn(List<Visit> visits, Visit next) {
        for (int place = visits.size() - 1; place >= 0; place--) {
            Visit before = visits.get(place);
            if (before.step().equals(next.step())) {
                Visit.Closing closing = before.closing();
                return closing != null && pauses(before.step(), closing.exit()).orElse(false) ? place : -1;
            }
        }
        return -1;
    }

    private static Visit joined(Visit before, Visit next) {
        Visit.Closing closing = before.closing();
        Stream<Visit.Pause> between = closing == null || closing.exit() == null
                ? Stream.empty()
                : Stream.of(new Visit.Pause(closing.by(), closing.at(), next.opened(), closing.exit(), closing.note()));
        return new Visit(
                before.step(),
                before.number(),
                before.opened(),
                both(before.takings(), next.takings()),
                next.approvals(),
                Stream.of(before.pauses().stream(), between, next.pauses().stream())
                        .flatMap(pauses -> pauses)
                        .toList(),
                both(before.holds(), next.holds()),
                next.closing());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Visit withoutPauses(Visit visit) {
        List<Visit.Pause> kept = visit.pauses().stream()
                .filter(pause -> pauses(visit.step(), pause.exit()).orElse(true))
                .toList();
        return new Visit(
                visit.step(),
                visit.number(),
                visit.opened(),
                visit.takings(),
                visit.approvals(),
                kept,
                visit.holds(),
                visit.closing());
    }

    /** Whether time waits after this exit; empty where the procedure does not have it. */
    private Optional<Boolean> pauses(String step, @Nullable String exit) {
        return procedure.find(step).flatMap(found -> found.exit(exit)).map(Exit::pausesClock);
    }
}
