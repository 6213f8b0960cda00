package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of requests on which somebody may not act: the register of units is read for the list, not for each of them. */
class LongListTest {

    private static final int WAITING = 12;

    @Test
    void theRegisterIsNotReadForEachRequest(@TempDir Path directory) {
        CountingStore store = new CountingStore(SqliteStore.open(directory.resolve("store")), Collection.UNITS);
        try (Kantor kantor = new Kantor(directory, () -> store, DefinitionSource.shipped(), Balai.TODAY)) {
            Petugas sari = new Petugas(kantor, kantor.sari, kantor.akademik);
            for (int i = 0; i < WAITING; i++) {
                sari.webservice().di("analisis");
            }
            kantor.settle();
            Petugas asing = new Petugas(kantor, kantor.asing, kantor.ti);
            store.read();

            asing.berkata("/antrian");

            assertThat(asing.pesanTerakhir().text()).contains("langkah ini ditangani oleh Unit TI");
            assertThat(store.read()).isLessThan(WAITING);
        }
    }
}
