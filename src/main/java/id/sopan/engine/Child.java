package id.sopan.engine;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that this one asked for.
 *
 * @param id follows from parent, step and visit, so that asking twice makes one
 * @param step the step of this run that waits for it
 * @param visit which child of that step, from 1
 * @param stay the number of the visit that asked for it, which is another once a visit was taken back
 * @param unit that stands as its requester, in that role
 * @param number null until it is there
 * @param ending null until it has ended
 * @param endedBy whose act ended it; null likewise
 * @param needed false where this run has left the step without it
 * @param endUndone the entry that took its end back, until it is under way again; null for none
 * @param endedBefore version of the child at the last end that was taken back; 0 for none
 */
public record Child(
        String id,
        String step,
        int visit,
        int stay,
        String procedure,
        String unit,
        Role role,
        Map<String, String> prefill,
        @Nullable String number,
        @Nullable Ending ending,
        @Nullable By endedBy,
        boolean needed,
        @Nullable Entry endUndone,
        int endedBefore) {

    /** The one that a stay in the step of a sub-run asked for last; one before it was taken back. */
    public static Optional<Child> of(Run run, Visit visit) {
        return run.children().stream()
                .filter(child -> child.step().equals(visit.step()) && child.stay() == visit.number())
                .reduce((before, after) -> after);
    }

    Child started(String number) {
        return with(number, ending, endedBy, needed, null, endedBefore);
    }

    Child ended(Event.SubrunEnded end) {
        return with(number, end.ending(), end.endedBy(), needed, null, endedBefore);
    }

    Child endUndone(Entry undone, int version) {
        return with(number, null, null, needed, undone, version);
    }

    Child unneeded() {
        return with(number, ending, endedBy, false, endUndone, endedBefore);
    }

    private Child with(
            @Nullable String number,
            @Nullable Ending ending,
            @Nullable By endedBy,
            boolean needed,
            @Nullable Entry endUndone,
            int endedBefore) {
        return new Child(
                id,
                step,
                visit,
                stay,
                procedure,
                unit,
                role,
                prefill,
                number,
                ending,
                endedBy,
                needed,
                endUndone,
                endedBefore);
    }
}
