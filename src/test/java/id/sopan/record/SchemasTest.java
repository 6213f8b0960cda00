package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.scenario.Gudang;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a newer Sopan wrote is not touched by an older one. */
class SchemasTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void aNewerStoreStopsTheStartWithAPlainWordAndAnOlderOneIsTaken(Gudang gudang) {
        Gudang.Opened opened = gudang.open(directory);
        try (Store store = opened.stores().get()) {
            Documents settings = store.documents(Collection.SETTINGS);
            Schemas.take(store);
            Document own = settings.find("schema").orElseThrow();
            assertThat(own.json()).contains("\"runs\":2", "\"people\":1", "\"heads\":1");
            Schemas.take(store);
            assertThat(settings.find("schema")).contains(own);

            settings.replace(new Document("schema", 2, 0, Set.of(), "{\"runs\":1,\"later\":7}"), 1);
            Schemas.take(store);
            assertThat(settings.find("schema").orElseThrow().json()).contains("\"people\":1", "\"later\":7");

            settings.replace(new Document("schema", 4, 0, Set.of(), "{\"runs\":3}"), 3);
            assertThatThrownBy(() -> Schemas.take(store))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("Sopan yang lebih baru (runs, skema 3; yang dikenal 2)")
                    .hasMessageContaining("a newer Sopan (runs, schema 3; known is 2)");
            assertThatThrownBy(() -> Schemas.refuseNewer(Source.of(store))).isInstanceOf(StoreUnavailable.class);
        } finally {
            opened.close().run();
        }
    }
}
