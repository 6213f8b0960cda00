package id.sopan;

import id.sopan.engine.Run;
import id.sopan.engine.Versions;
import id.sopan.measure.RunClock;
import id.sopan.outbox.RunProjection;
import id.sopan.procedure.Language;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.wording.LedgerText;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the time of runs is counted and told, by the calendars that are in force.
 *
 * @param zone in which it is told where no unit's own is known
 */
public record Ledgers(ProcedureLibrary procedures, RunProjection projection, ZoneId zone) {

    /** How a run's time is counted now; empty where its definition is gone. */
    Optional<RunClock> clock(Run run) {
        return Versions.of(run, procedures::byHash).map(procedure -> projection.time(run, procedure));
    }

    /** The ledger of a run's time, as Telegram's HTML; empty where its definition is gone. */
    public Optional<String> text(Run run, Language language) {
        return Versions.of(run, procedures::byHash)
                .map(procedure -> LedgerText.whole(
                        projection.view(run, procedure), projection.time(run, procedure), language, zone));
    }
}
