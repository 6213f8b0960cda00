package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.engine.Run;
import id.sopan.procedure.Procedure;
import id.sopan.report.GeneratedRuns;
import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written while a backup is being made. */
class BackupTest {

    @TempDir
    Path directory;

    /** The sub-run tells its parent that it ended: the parent, which was read before, is read again. */
    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void aParentThatWasToldMeanwhileKnowsItInTheBackup(Gudang gudang) throws Exception {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            GeneratedRuns generated = new GeneratedRuns(store);
            generated.write(60, 3);
            Documents runs = store.documents(Collection.RUNS);
            Run child = new Runs(runs)
                    .newest(Long.MAX_VALUE, 1000).runs().stream()
                            .filter(run -> run.parent() != null && !run.isOpen())
                            .findFirst()
                            .orElseThrow();
            Run parent = new Runs(runs)
                    .find(Objects.requireNonNull(child.parent()).run())
                    .orElseThrow();
            Path file = directory.resolve("cadangan.jsonl");

            Procedure procedure =
                    generated.procedures().byHash(parent.definition()).orElseThrow();
            Runnable work = () -> new Filing().fill(runs, procedure, parent, 9);

            Backup.all(
                    new OneCollection(store, Collection.RUNS, all -> new Meanwhile(all, child.id(), work)),
                    file,
                    GeneratedRuns.FIRST);

            Map<String, Document> archived = new HashMap<>();
            ArchiveFile.open(file)
                    .each(
                            Collection.RUNS,
                            document -> assertThat(archived.put(document.id(), document))
                                    .isNull());
            Document told = runs.find(parent.id()).orElseThrow();
            assertThat(told.version()).isEqualTo(parent.seq() + 1);
            assertThat(archived).containsEntry(parent.id(), told);
            assertThat(archived).hasSize(runs.query(Query.all()).size());
        } finally {
            opened.close().run();
        }
    }

    /** It was told before the backup came to the summaries, which are as old as the heads in it, or older. */
    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void aHeadThatIsMadeAndToldMeanwhileIsNotMissedInTheBackup(Gudang gudang) throws Exception {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            new GeneratedRuns(store).write(60, 3);
            String week = "2026-11-16..2026-11-22";
            Runnable work = () -> {
                String root = new Heads(store)
                        .of(week, GeneratedRuns.LAST.plusSeconds(7200))
                        .root();
                store.documents(Collection.SUMMARIES)
                        .insert(new Document(
                                "weekly " + week + " -1001/", 1, 1, Set.of(), "{\"root\":\"" + root + "\"}"));
            };
            String last = store.documents(Collection.RUNS)
                    .query(Query.all())
                    .getLast()
                    .id();
            Path file = directory.resolve("cadangan.jsonl");

            Backup.all(
                    new OneCollection(store, Collection.RUNS, all -> new Meanwhile(all, last, work)),
                    file,
                    GeneratedRuns.FIRST);

            Verification verification = Verification.of(ArchiveFile.open(file), null);
            assertThat(verification.findings()).isEmpty();
            assertThat(verification.heads()).isEmpty();
            assertThat(Verification.of(Source.of(store), null).heads()).hasSize(1);
        } finally {
            opened.close().run();
        }
    }

    /** Does something when the scan comes to that run. */
    private static final class Meanwhile extends ForwardingDocuments {

        private final String run;
        private final Runnable work;

        Meanwhile(Documents runs, String run, Runnable work) {
            super(runs);
            this.run = run;
            this.work = work;
        }

        @Override
        public void scan(Query query, Consumer<Document> each) {
            query(query).forEach(document -> {
                if (document.id().equals(run)) {
                    work.run();
                }
                each.accept(document);
            });
        }
    }
}
