package id.sopan.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.MeteredStore;
import id.sopan.store.Store;
import id.sopan.store.StoreContract;
import id.sopan.store.StoreUnavailable;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is measured does as the one behind it does, and each call is counted by what came of it. */
class MeteredStoreTest extends StoreContract {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path directory;

    @Override
    protected Store openEmpty() {
        return new MeteredStore(SqliteStore.open(directory), meters);
    }

    @Override
    protected Store reopen() {
        return openEmpty();
    }

    @Test
    void aWriteThatCameTooLateIsAConflictOfItsCollection() {
        Documents people = store.documents(Collection.PEOPLE);
        Document first = new Document("a", 1, 0, Set.of(), "{}");
        Document next = new Document("a", 2, 0, Set.of(), "{}");
        people.insert(first);
        people.replace(next, 1);
        people.replace(next, 1);
        assertThat(calls("replace", "answered")).isEqualTo(2);
        assertThat(conflicts("people")).isEqualTo(1);
        assertThat(conflicts("runs")).isZero();
    }

    @Test
    void aStoreThatDoesNotAnswerIsCountedAsAway() {
        store.close();
        assertThatThrownBy(() -> runs.find("a")).isInstanceOf(StoreUnavailable.class);
        assertThat(calls("find", "away")).isEqualTo(1);
        assertThat(calls("find", "answered")).isZero();
    }

    private long calls(String operation, String outcome) {
        return meters.get("sopan.store.calls")
                .tags("operation", operation, "outcome", outcome)
                .timer()
                .count();
    }

    private double conflicts(String collection) {
        return meters.get("sopan.store.conflicts")
                .tag("collection", collection)
                .counter()
                .count();
    }
}
