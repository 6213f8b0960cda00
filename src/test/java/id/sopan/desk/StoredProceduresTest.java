package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.ProcedureStore.Version;
import id.sopan.scenario.CountingStore;
import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredProceduresTest {

    private static final Instant BEGAN = Instant.parse("2026-11-24T01:00:00Z");

    @TempDir
    private Path directory;

    static Stream<Gudang> stores() {
        return Gudang.all();
    }

    private void on(Gudang gudang, Consumer<Store> test) {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            test.accept(store);
        } finally {
            opened.close().run();
        }
    }

    private static Version version(String id, int number) {
        String yaml = "id: %s\nnumber: %d\n".formatted(id, number);
        return new Version(ProcedureReader.hash(yaml).orElseThrow(), id, yaml, BEGAN.plusSeconds(number));
    }

    /** A look costs the same however often an agency has changed its procedures. */
    @ParameterizedTest
    @MethodSource("stores")
    void noneButThoseInForceAreReadToTellWhichTheyAre(Gudang gudang) {
        on(gudang, store -> {
            StoredProcedures before = new StoredProcedures(store);
            for (int number = 0; number < 40; number++) {
                before.save(version(number % 2 == 0 ? "cuti" : "surat", number));
            }
            before.save(version("lama", 5));
            CountingStore counting = new CountingStore(store, Collection.PROCEDURES);
            StoredProcedures procedures = new StoredProcedures(counting);

            for (int look = 0; look < 2; look++) {
                assertThat(procedures.current())
                        .containsExactlyInAnyOrder(version("cuti", 38), version("surat", 39), version("lama", 5));
                assertThat(counting.read()).isEqualTo(3);
            }
            before.save(version("cuti", 41));
            Version again = version("surat", 3);
            before.save(new Version(again.hash(), again.id(), again.yaml(), BEGAN.plusSeconds(42), "told"));
            assertThat(procedures.current())
                    .extracting(Version::hash)
                    .containsExactlyInAnyOrder(
                            version("cuti", 41).hash(),
                            again.hash(),
                            version("lama", 5).hash());
            assertThat(procedures.current()).extracting(Version::lastTold).containsOnlyOnce("told");
        });
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whereTheLastVersionCannotBeReadTheOneBeforeIsInForce(Gudang gudang) {
        on(gudang, store -> {
            StoredProcedures procedures = new StoredProcedures(store);
            procedures.save(version("cuti", 1));
            procedures.save(version("cuti", 2));
            procedures.save(version("surat", 3));
            Documents documents = store.documents(Collection.PROCEDURES);
            Document last = documents.find(version("cuti", 2).hash()).orElseThrow();
            documents.replace(last.next(last.json().replace("number: 2", "number: 9")), last.version());

            for (int look = 0; look < 2; look++) {
                assertThat(procedures.current()).containsExactlyInAnyOrder(version("cuti", 1), version("surat", 3));
            }
        });
    }
}
