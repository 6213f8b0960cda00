package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a run as it is stored against what its journal tells. */
public final class StoredRuns {

    private static final RunCodec CODEC = new RunCodec();
    private static final EntryCodec ENTRIES = new EntryCodec(() -> "");

    private StoredRuns() {}

    /** As if this version had not begun on it yet. */
    public static void letAllBeLookedAt(Store store) {
        Documents settings = store.documents(Collection.SETTINGS);
        settings.find(Reindexing.DONE).ifPresent(done -> settings.delete(done.id(), done.version()));
    }

    /** The run that the journal folds to, once state, visits, keys and hash chain of its document agree with it. */
    public static Run sound(Document document, ProcedureLibrary procedures) {
        JsonNode json = Json.MAPPER.readTree(document.json());
        List<Entry> journal = new ArrayList<>();
        String prev = Chain.BEGINNING;
        for (JsonNode entry : json.path("journal")) {
            assertThat(entry.path("prev").asString()).isEqualTo(prev);
            prev = new Hashes().of((ObjectNode) entry);
            assertThat(entry.path("hash").asString()).isEqualTo(prev);
            journal.add(ENTRIES.read(entry));
            assertThat(entry.path("seq").asLong()).isEqualTo(journal.size());
        }
        Run run = Run.fold(document.id(), journal);
        assertThat(CODEC.read(document).run()).isEqualTo(run);
        Procedure procedure =
                id.sopan.engine.Versions.of(run, procedures::byHash).orElseThrow();
        assertThat(document.version()).isEqualTo(run.seq());
        assertThat(json.path("number").asString("")).isEqualTo(run.number());
        assertThat(json.path("state").asString()).isEqualTo(run.state());
        assertThat(json.path("visits")).isEqualTo(RunCodec.beside(run).path("visits"));
        Set<String> keys = new HashSet<>(RunKeys.of(procedure, run));
        keys.removeAll(RunKeys.PASSING);
        Set<String> stored = new HashSet<>(document.keys());
        stored.removeIf(key -> RunKeys.PASSING.contains(key) && !key.equals(RunKeys.UNSHOWN));
        assertThat(stored).as("shown, and owing nothing").isEqualTo(keys).doesNotContain(RunKeys.OWES);
        assertThat(journal.stream().filter(entry -> entry.origin().late() == null && !isOfTimeToCome(entry, journal)))
                .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        return run;
    }

    /** Written while the clock was ahead, as what was entered late after it shows. */
    private static boolean isOfTimeToCome(Entry entry, List<Entry> journal) {
        return journal.stream()
                .anyMatch(late -> late.event() instanceof Event.EnteredLate
                        && late.seq() > entry.seq()
                        && late.recordedAt().isBefore(entry.at()));
    }
}
