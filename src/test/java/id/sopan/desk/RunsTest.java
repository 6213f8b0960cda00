package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More requests are open than are read at once. */
class RunsTest {

    private static final String KEY = "unit:many:open";
    private static final int MANY = 650;

    @TempDir
    Path directory;

    @Test
    void eachIsGoneThroughOnceAndTheOldestFirst() {
        areGoneThrough(number -> number);
    }

    @Test
    void alsoWhereManyBeganAtOneInstant() {
        areGoneThrough(number -> Math.clamp(number, 150, 420));
    }

    @Test
    void alsoWhereAllDid() {
        areGoneThrough(number -> 0);
    }

    private void areGoneThrough(LongUnaryOperator began) {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents documents = store.documents(Collection.RUNS);
            Document some = some(store);
            List<String> units = new Runs(documents)
                    .find(some.id()).orElseThrow().involved().stream()
                            .sorted()
                            .limit(2)
                            .toList();
            for (int number = 0; number < MANY; number++) {
                String id = "run-" + (number * 37) % MANY;
                Set<String> keys = new HashSet<>(Set.of(KEY));
                if (number % 3 != 0) keys.add(RunKeys.unit(units.getFirst()));
                if (number % 3 != 1) keys.add(RunKeys.unit(units.getLast()));
                documents.insert(new Document(id, 1, began.applyAsLong(number), keys, some.json()));
            }
            Runs runs = new Runs(documents);
            assertThat(runs.open("many").map(Run::id))
                    .hasSize(MANY)
                    .containsExactlyElementsOf(documents.ids(Query.of(KEY)))
                    .containsExactlyElementsOf(runs.idsOfOpen("many"));
            assertThat(runs.open("many").limit(3)).hasSize(3);
            Instant end = Instant.ofEpochMilli(MANY);
            assertThat(runs.newestFirst(Instant.EPOCH, end, Set.of()).map(Run::id))
                    .hasSize(MANY)
                    .containsExactlyElementsOf(
                            documents.ids(Query.all().between(0, MANY).latestFirst()));
            assertThat(units).hasSize(2);
            assertThat(runs.newestFirst(Instant.EPOCH, end, Set.copyOf(units)).map(Run::id))
                    .as("of several units")
                    .hasSize(MANY)
                    .containsExactlyElementsOf(
                            documents.ids(Query.all().between(0, MANY).latestFirst()));
            assertThat(runs.open("nobody")).isEmpty();
        }
    }

    /** The last of a batch ends just while those are read that began at its instant: all after it are still gone through. */
    @Test
    void whatEndsMeanwhileEndsNotTheLook() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents documents = store.documents(Collection.RUNS);
            String json = some(store).json();
            for (int number = 0; number < MANY; number++) {
                documents.insert(new Document("run-" + number, 1, number, Set.of(KEY), json));
            }
            Runs runs = new Runs(new ForwardingDocuments(documents) {

                @Override
                public List<Document> query(Query query) {
                    if (query.until() == query.from() + 1) {
                        super.query(query).forEach(ended -> removeKey(ended.id(), 1, KEY));
                    }
                    return super.query(query);
                }
            });
            List<String> met = runs.open("many").map(Run::id).toList();
            assertThat(met).hasSizeLessThan(MANY).containsExactlyElementsOf(documents.ids(Query.of(KEY)));
        }
    }

    @Test
    void thoseThatCannotBeReadKeepNoneFromBeingNoted() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents documents = store.documents(Collection.RUNS);
            String json = some(store).json();
            for (int number = 0; number < MANY; number++) {
                String stored = number < 210 ? "{}" : json;
                documents.insert(new Document("run-" + number, 1, number, Set.of(RunKeys.UNTIMED), stored));
            }

            assertThat(new RunMarks(new Runs(documents)).untimed().stream().map(Run::id))
                    .hasSize(200)
                    .startsWith("run-210");
        }
    }

    private static Document some(SqliteStore store) {
        new GeneratedRuns(store).write(1, 7);
        return store.documents(Collection.RUNS).query(Query.all().limit(1)).getFirst();
    }
}
