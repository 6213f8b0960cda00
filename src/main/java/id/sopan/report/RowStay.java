package id.sopan.report;

import id.sopan.desk.History;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stay in a numbered row: the visits of its steps, one after the other, until the row is left or one of them begins
 * anew. The row's standard is held against their sum.
 *
 * @param visits in the order of their opening; never empty
 */
record RowStay(RowKey row, List<Visit> visits) {

    static List<RowStay> of(History run, Procedure procedure) {
        List<RowStay> stays = new ArrayList<>();
        for (Visit visit : run.visits()) {
            RowKey row =
                    new RowKey(run.procedure(), procedure.step(visit.step()).nomor());
            if (!stays.isEmpty() && stays.getLast().goesOnWith(row, visit)) {
                stays.getLast().visits.add(visit);
            } else {
                stays.add(new RowStay(row, new ArrayList<>(List.of(visit))));
            }
        }
        return stays;
    }

    private boolean goesOnWith(RowKey next, Visit visit) {
        return row.equals(next)
                && visits.stream().noneMatch(before -> before.step().equals(visit.step()));
    }

    /** How the last of its visits was closed; null where it is not, or where the run ended under it. */
    Visit.@Nullable Closing done() {
        Visit.Closing closing = visits.getLast().closing();
        return closing != null && closing.completed() ? closing : null;
    }

    /** Whether somebody has anything to do here, so that it can be held against a standard. */
    boolean isMeasured(Procedure procedure) {
        return visits.stream().map(visit -> procedure.step(visit.step())).anyMatch(RowStay::isMeasured);
    }

    private static boolean isMeasured(Step step) {
        return !(step.work() instanceof Subrun) && !step.pausesClock();
    }
}
