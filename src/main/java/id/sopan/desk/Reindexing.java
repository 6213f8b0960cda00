package id.sopan.desk;

import id.sopan.engine.Versions;
import id.sopan.measure.ActingUnit;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Store;
import id.sopan.store.Upgrade;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that were stored before they were found by week or by the unit that asked for another, or before their visits said
 * which unit did them, are written anew, once in each store: all but the journal follows from that.
 */
public final class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final String DONE = "runs by week, unit and who asked for another";

    private final Documents runs;
    private final Upgrade upgrade;
    private final ProcedureLibrary procedures;
    private final RunCodec codec = new RunCodec();
    private final Legible<Filed> legible = new Legible<>(Collection.RUNS, codec::read);
    private final Legible<Boolean> old = new Legible<>(Collection.RUNS, Reindexing::isOld);

    public Reindexing(Store store, ProcedureLibrary procedures) {
        this.runs = store.documents(Collection.RUNS);
        this.upgrade = new Upgrade(store, Collection.RUNS, DONE);
        this.procedures = procedures;
    }

    /** Costs nothing once it has been done; doing it twice at a time does no harm. */
    public void run() {
        int written = upgrade.run(document -> old.read(document).orElse(false), this::write);
        if (written > 0) {
            LOG.info("{} requests were looked at, since an earlier version may have written them", written);
        }
    }

    private static boolean isOld(Document document) {
        return lacksKey(document) || isWithoutUnit(document);
    }

    private static boolean lacksKey(Document document) {
        return document.keys().stream().noneMatch(Weeks::isKey)
                || (HistoryReader.isOnBehalf(document)
                        && document.keys().stream().noneMatch(RunKeys::isAskedBy));
    }

    /** Whether somebody acted there and no unit is known; so it is too where the program did. */
    private static boolean isWithoutUnit(Document document) {
        return HistoryReader.read(document).map(History::visits).orElse(List.of()).stream()
                .anyMatch(visit -> ActingUnit.of(visit).isEmpty()
                        && (visit.closing() != null || !visit.takings().isEmpty()));
    }

    /** Where somebody else writes it meanwhile, they have done so as it is now. */
    private void write(String id) {
        runs.find(id)
                .ifPresent(document -> legible.read(document)
                        .ifPresent(filed -> Versions.of(filed.run(), procedures::byHash)
                                .map(procedure -> codec.write(procedure, filed))
                                .filter(next ->
                                        lacksKey(document) || !next.json().equals(document.json()))
                                .ifPresent(next -> runs.replace(next, document.version()))));
    }
}
