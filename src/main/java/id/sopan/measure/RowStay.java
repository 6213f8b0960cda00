package id.sopan.measure;

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
 * @param nomor of the row
 * @param visits in the order of their opening; never empty
 */
public record RowStay(int nomor, List<Visit> visits) {

    public static List<RowStay> of(List<Visit> visits, Procedure procedure) {
        List<RowStay> stays = new ArrayList<>();
        for (Visit visit : visits) {
            int nomor = visit.in(procedure).nomor();
            if (!stays.isEmpty() && stays.getLast().goesOnWith(nomor, visit)) {
                stays.getLast().visits.add(visit);
            } else {
                stays.add(new RowStay(nomor, new ArrayList<>(List.of(visit))));
            }
        }
        return stays.stream()
                .map(stay -> new RowStay(stay.nomor, List.copyOf(stay.visits)))
                .toList();
    }

    private boolean goesOnWith(int next, Visit visit) {
        return nomor == next
                && visits.stream().noneMatch(before -> before.step().equals(visit.step()));
    }

    /** The version of the procedure whose standard counts for it: that of its last visit. */
    public Procedure version(Procedure procedure) {
        return visits.getLast().version(procedure);
    }

    /** Whether the row was left in the way that the procedure means. */
    public boolean isDone() {
        return done() != null;
    }

    /** How the row was left in the way that the procedure means; null where it was not, or the run ended under it. */
    public Visit.@Nullable Closing done() {
        Visit.Closing closing = visits.getLast().closing();
        return visits.stream().noneMatch(Visit::isOpen) && closing != null && closing.completed() ? closing : null;
    }

    /** Whether anybody has anything to do here, so that it can be held against a standard. */
    public boolean isMeasured(Procedure procedure) {
        return visits.stream().map(visit -> visit.in(procedure)).anyMatch(RowStay::isMeasured);
    }

    /** Likewise of one of its steps. */
    public static boolean isMeasured(Step step) {
        return !(step.work() instanceof Subrun) && !step.pausesClock();
    }
}
