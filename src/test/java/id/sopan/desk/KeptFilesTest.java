package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.engine.Versions;
import id.sopan.procedure.Role;
import id.sopan.report.GeneratedRuns;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noted of copies in the journal of a run that is over. */
class KeptFilesTest {

    private static final long BUDI = 990_001;
    private static final long AGUS = 990_002;
    private static final String OF_BOTH = "tg-file:document:BQACAgUAAx:surat.pdf";
    private static final String OF_BUDI = "tg-file:photo:AgADAgUAAx:ktp.jpg";
    private static final Instant NOW = GeneratedRuns.LAST.plus(Duration.ofDays(20));

    @TempDir
    Path directory;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private Store store;
    private Documents runs;
    private GeneratedRuns generated;
    private String id;

    @BeforeEach
    void fill() {
        store = SqliteStore.open(directory);
        runs = store.documents(Collection.RUNS);
        generated = new GeneratedRuns(store);
        generated.write(24, 7);
        Document over = runs.query(Query.all()).stream()
                .filter(document -> !document.keys().contains(RunKeys.OPEN)
                        && !read(document).run().isOpen())
                .findFirst()
                .orElseThrow();
        id = over.id();
        Filed filed = read(over);
        long seq = filed.run().seq();
        List<Entry> notes = List.of(
                note(seq + 1, filed.run(), BUDI, OF_BOTH),
                note(seq + 2, filed.run(), AGUS, OF_BOTH),
                note(seq + 3, filed.run(), BUDI, OF_BUDI));
        Filed noted = new RunCodec().append(filed, notes);
        assertThat(runs.replace(
                        new RunCodec().write(Versions.require(noted.run(), generated.procedures()::byHash), noted),
                        over.version()))
                .isTrue();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Entry note(long seq, Run run, long person, String file) {
        By by = new By(new Person(person, "Orang"), "unit-01", Role.UNIT_TERKAIT);
        return new Entry(seq, run.lastAt(), run.lastAt(), by, Origin.NONE, new Event.NoteAdded(null, file));
    }

    private static Filed read(Document document) {
        return new RunCodec().read(document);
    }

    private Document document() {
        return runs.find(id).orElseThrow();
    }

    private Run run() {
        return read(document()).run();
    }

    private KeptFiles kept() {
        return new KeptFiles(store, InstantSource.fixed(NOW), unused -> {}, meters);
    }

    /** Entries of that type that were counted. */
    private long counted(String event) {
        return (long) meters.get("sopan.transitions")
                .tags("event", event, "procedure", run().procedure())
                .counter()
                .count();
    }

    private static KeptCopy copy(String file) {
        return new KeptCopy(SentFiles.copyName(file), "0".repeat(64), 3);
    }

    private RecordedCopies recorded() {
        return RecordedCopies.of(document()).orElseThrow();
    }

    @Test
    void itIsFoundAsBeforeAndNoTimeGoesOn() {
        Document before = document();
        Run run = run();
        Run after = kept().note(run, List.of(copy(OF_BOTH), copy("tg-file:document:X:lain.pdf")))
                .orElseThrow();

        assertThat(after).isEqualTo(run());
        assertThat(after.seq()).as("of what the journal names").isEqualTo(run.seq() + 1);
        assertThat(after.lastAt()).isEqualTo(run.lastAt());
        assertThat(after.lastHappened()).isEqualTo(run.journal().getLast());
        assertThat(after.journal().getLast().recordedAt()).isEqualTo(NOW);
        assertThat(document().keys())
                .containsAll(before.keys())
                .contains(Weeks.writtenKey(Weeks.of(NOW)))
                .hasSize(before.keys().size() + 1);
        assertThat(StoredJournal.of(document()).misfit()).isEmpty();
        assertThat(StoredJournal.of(document()).beside().misfit()).isEmpty();
    }

    @Test
    void whoWroteItMeanwhileComesFirst() {
        Run stale = run();
        kept().note(stale, List.of(copy(OF_BOTH)));
        assertThat(kept().note(stale, List.of(copy(OF_BUDI)))).isEmpty();
        assertThat(recorded().kept()).containsOnlyKeys(SentFiles.copyName(OF_BOTH));
    }

    @Test
    void aDigestGoesWithItsFileAndStaysWhereAnotherHasSentItToo() {
        Optional<Run> noted = kept().note(run(), List.of(copy(OF_BOTH), copy(OF_BUDI)));
        assertThat(noted).isPresent();
        assertThat(recorded().kept()).hasSize(2);
        assertThat(counted("fileKept")).isEqualTo(2);

        Anonymising anonymising =
                new Anonymising(store, generated.procedures(), InstantSource.fixed(NOW), unused -> {}, meters);
        assertThat(anonymising.remove(id, BUDI, unused -> {})).isTrue();
        assertThat(anonymising.remove(id, BUDI, unused -> {})).isTrue();
        assertThat(counted("personRemoved")).isOne();

        assertThat(recorded().kept()).containsOnlyKeys(SentFiles.copyName(OF_BOTH));
        RecordedCopies.Kept left = Objects.requireNonNull(recorded().kept().get(SentFiles.copyName(OF_BOTH)));
        assertThat(left.copy()).isEqualTo(copy(OF_BOTH));
        Event.FileKept entry =
                (Event.FileKept) run().journal().get((int) left.seq() - 1).event();
        Person sender = run().journal().get((int) entry.sent() - 1).by().person();
        assertThat(sender).isEqualTo(new Person(AGUS, "Orang"));
        assertThat(recorded().withheld()).isEmpty();
        assertThat(document().json()).doesNotContain("ktp.jpg", SentFiles.copyName(OF_BUDI));
        assertThat(StoredJournal.of(document()).misfit()).isEmpty();
        assertThat(StoredJournal.of(document()).beside().misfit()).isEmpty();
    }
}
