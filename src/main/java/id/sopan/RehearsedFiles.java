package id.sopan;

import id.sopan.desk.StoredProcedures;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a dry run goes by.
 *
 * @param all definitions, with the one that is tried among them
 * @param inForce what counts of each procedure outside of it
 * @param tried as it is played
 */
record RehearsedFiles(Map<String, String> all, List<ProcedureStore.Version> inForce, Procedure tried) {

    RehearsedFiles {
        all = Map.copyOf(all);
        inForce = List.copyOf(inForce);
    }

    /**
     * Has those that are in force outside be so in that store, too, and the one that is tried: they stay, whatever today's
     * rules say of them.
     */
    void enter(Store store) {
        StoredProcedures stored = new StoredProcedures(store);
        all.values().stream()
                .filter(yaml -> ProcedureReader.id(yaml).equals(tried.id()))
                .map(yaml -> new ProcedureStore.Version(tried.hash(), tried.id(), yaml, Instant.EPOCH))
                .forEach(stored::save);
        inForce.stream().filter(version -> all.containsValue(version.yaml())).forEach(stored::save);
    }
}
