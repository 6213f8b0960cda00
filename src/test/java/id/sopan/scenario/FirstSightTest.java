package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody is met in a group: its cards are drawn anew where they call whoever was met there, and not for each once more. */
class FirstSightTest {

    private static final int WAITING = 3;

    private CountingStore runs;

    @AutoClose
    private Kantor kantor;

    private Petugas sari;
    private Petugas rina;

    @BeforeEach
    void open(@TempDir Path directory) {
        kantor = new Kantor(directory, () -> counting(directory), DefinitionSource.shipped(), Balai.TODAY);
        sari = new Petugas(kantor, kantor.sari, kantor.akademik);
        rina = new Petugas(kantor, kantor.rina, kantor.ti);
    }

    private Store counting(Path directory) {
        runs = new CountingStore(SqliteStore.open(directory.resolve("store")), Collection.RUNS);
        return runs;
    }

    private Permohonan webservice() {
        return sari.webservice().di("analisis");
    }

    /** How many requests are read when they ask for help. */
    private int readFor(Warga person, long group) {
        kantor.settle();
        runs.read();
        new Petugas(kantor, person, group).berkata("/bantuan");
        return runs.read();
    }

    @Test
    void cardsOfAUnitThatListsItsPeopleAreLeftAlone() {
        for (int i = 0; i < WAITING; i++) {
            webservice();
        }
        assertThat(readFor(kantor.asing, kantor.ti)).isZero();
    }

    @Test
    void cardsOfAnOpenUnitCallWhoeverIsMetAndAreNotDrawnAnewForThemAfterAStart() {
        Permohonan waiting = webservice();
        rina.memutuskan(waiting, "Setujui: webservice baru");
        Petugas eko = new Petugas(kantor, kantor.eko, kantor.pengembang);
        assertThat(eko.kartu(waiting).text()).doesNotContain("Eko", "Wati");
        for (Warga met : List.of(kantor.eko, kantor.wati)) {
            assertThat(readFor(met, kantor.pengembang)).isPositive();
            assertThat(eko.kartu(waiting).text()).contains(met.name());
        }
        kantor.restart();
        readFor(kantor.eko, kantor.pengembang);
        assertThat(readFor(kantor.wati, kantor.pengembang)).isZero();
    }

    @Test
    void cardsCallWhoeverHasAnotherNameByThat() {
        Permohonan waiting = webservice();
        assertThat(rina.kartu(waiting).text()).contains("Rina");
        kantor.people().control().post("users", Map.of("id", kantor.rina.id(), "first_name", "Katarina"));
        rina.berkata("/bantuan");
        assertThat(rina.kartu(waiting).text()).contains("Katarina");
    }
}
