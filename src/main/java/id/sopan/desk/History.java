package id.sopan.desk;

import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Form;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports need of a run, without anybody's name or words.
 *
 * @param definition content hash of the version that counts for it; an earlier one stands with its visits
 * @param unit that asks
 * @param units which unit it is with, for each role
 * @param visits in the order of their opening; of who acted there is only the unit, reasons and outputs are left out, and
 *     whatever stopped their clock, a return, a pause by hand or a question, stands among their pauses; a question that was written
 *     by this version among their holds, too
 * @param subrun true where another request is known to have asked for it, see {@link Histories#placed}
 * @param ended null while it is open; then {@code ending} is null too
 */
public record History(
        String id,
        String number,
        String procedure,
        String definition,
        String unit,
        Map<Role, String> units,
        Instant since,
        boolean subrun,
        @Nullable Instant ended,
        @Nullable Ending ending,
        List<Visit> visits) {

    /** Of which it is not known whether another request asked for it. */
    public History(
            String id,
            String number,
            String procedure,
            String definition,
            String unit,
            Map<Role, String> units,
            Instant since,
            @Nullable Instant ended,
            @Nullable Ending ending,
            List<Visit> visits) {
        this(id, number, procedure, definition, unit, units, since, false, ended, ending, visits);
    }

    History asSubrun() {
        return new History(id, number, procedure, definition, unit, units, since, true, ended, ending, visits);
    }

    /** As {@link id.sopan.engine.Run#submitted} of the run. */
    public Instant submitted(Procedure procedure) {
        return subrun ? since : sent(procedure);
    }

    private Instant sent(Procedure procedure) {
        if (visits.isEmpty() || !(visits.getFirst().in(procedure).work() instanceof Form)) {
            return since;
        }
        Visit.Closing closing = visits.getFirst().closing();
        return closing != null && closing.completed() ? closing.at() : since;
    }

    public boolean isOpenAt(Instant instant) {
        return since.isBefore(instant) && isOpenAtOrAfter(instant);
    }

    public boolean isOpenAtOrAfter(Instant instant) {
        return ended == null || !ended.isBefore(instant);
    }

    public boolean concerns(Collection<String> units) {
        return units.contains(unit) || this.units.values().stream().anyMatch(units::contains);
    }

    /** The unit that it is with in that role; the requester's for {@link Role#PEMOHON}. */
    public @Nullable String unitOf(Role role) {
        return role.equals(Role.PEMOHON) ? unit : units.get(role);
    }
}
