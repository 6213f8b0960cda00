package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin adds notes as such to three of many requests, weeks apart. */
class AdminActsTest {

    private static final By ADMIN = new By(new Person(5000, "Ibu Admin"), null, null);

    @TempDir
    Path directory;

    private final RunCodec codec = new RunCodec();
    private final List<String> read = new ArrayList<>();
    private SqliteStore store;
    private GeneratedRuns generated;
    private Documents runs;
    private Instant last;
    private AdminActs acts;

    @BeforeEach
    void write() {
        store = SqliteStore.open(directory);
        generated = new GeneratedRuns(store);
        generated.write(40, 7);
        runs = store.documents(Collection.RUNS);
        last = runs.query(Query.all()).stream()
                .map(document -> codec.run(document).lastAt())
                .max(Instant::compareTo)
                .orElseThrow();
        acts = new AdminActs(
                new ForwardingDocuments(runs) {
                    @Override
                    public void scan(Query query, Consumer<Document> each) {
                        super.scan(query, document -> {
                            read.add(document.id());
                            each.accept(document);
                        });
                    }
                },
                () -> last.plus(Duration.ofDays(60)));
        note(3, "kedua", last.plus(Duration.ofDays(15)));
        note(3, "ketiga", last.plus(Duration.ofDays(16)));
        note(9, "pertama", last.plus(Duration.ofDays(1)));
        note(20, "keempat", last.plus(Duration.ofDays(50)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void note(int which, String text, Instant at) {
        Document document = runs.query(Query.all()).get(which);
        Filed filed = codec.read(document);
        Entry entry = new Entry(filed.run().seq() + 1, at, at, ADMIN, Origin.NONE, new Event.NoteAdded(text, null));
        Run run = filed.run();
        Document next = codec.write(
                generated.procedures().byHash(run.definition()).orElseThrow(), codec.append(filed, List.of(entry)));
        assertThat(runs.replace(next, document.version())).isTrue();
    }

    private List<String> newest(Instant until, int limit) {
        read.clear();
        return acts.newest(until, limit).stream()
                .map(act -> ((Event.NoteAdded) act.entry().event()).text())
                .toList();
    }

    @Test
    void allAreFoundTheNewestFirstAndNothingElseIsRead() {
        assertThat(newest(Instant.ofEpochMilli(Long.MAX_VALUE), 300))
                .containsExactly("keempat", "ketiga", "kedua", "pertama");
        assertThat(Set.copyOf(read)).hasSize(3);
    }

    @Test
    void noFurtherIsLookedThanMustBe() {
        assertThat(newest(last.plus(Duration.ofDays(60)), 1)).containsExactly("keempat");
        assertThat(read).hasSize(1);
        assertThat(newest(last.plus(Duration.ofDays(16)), 300)).containsExactly("kedua", "pertama");
        assertThat(newest(last.plus(Duration.ofDays(1)), 300)).isEmpty();
    }

    @Test
    void whatAnEarlierVersionWroteIsFoundOnceItIsWrittenAnew() {
        runs.query(Query.all())
                .forEach(document -> runs.replace(
                        new Document(
                                document.id(),
                                document.version(),
                                document.order(),
                                document.keys().stream()
                                        .filter(key -> !key.startsWith("administered"))
                                        .collect(Collectors.toSet()),
                                document.json()),
                        document.version()));
        assertThat(newest(Instant.MAX, 300)).isEmpty();
        new Reindexing(store, generated.procedures(), () -> last).run();
        assertThat(newest(Instant.MAX, 300)).containsExactly("keempat", "ketiga", "kedua", "pertama");
    }
}
