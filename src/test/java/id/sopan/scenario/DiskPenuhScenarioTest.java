package id.sopan.scenario;

import static id.sopan.scenario.SkenarioDuaUnit.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.sqlite.FullDisk;
import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What SQLite says on a full disk; a MongoDB that is away has its own tests. */
class DiskPenuhScenarioTest {

    @Test
    void onAFullDiskTheTapIsAnsweredAndDoneOnceThereIsRoom(@TempDir Path directory) {
        Gudang.Opened opened = Gudang.SQLITE.open(directory);
        try (Balai balai = new Balai(directory, opened.stores(), DefinitionSource.shipped(), true)) {
            Warga sari = balai.person("Sari");
            long group = balai.group("Bagian Akademik", sari);
            balai.pasang(group, "unit-terkait Bagian Akademik");
            balai.pasang(group, "unit-ti Unit TI");
            Warga rina = balai.person("Rina");
            balai.admin.person().does("add", Map.of("chat_id", group, "user_id", rina.id()));
            balai.daftar(group, rina);
            String number = sari.ajukan(group, "SIAKAD");
            rina.seesButton(group, APPROVE);
            SqliteStore store = (SqliteStore) balai.store();
            FullDisk.fill(store);

            var answer = rina.taps(group, APPROVE);

            assertThat(answer.text())
                    .contains("belum dapat kami kerjakan", "mohon tekan sekali lagi")
                    .hasSizeLessThanOrEqualTo(200);
            assertThat(answer.isAlert()).isTrue();
            assertThat(balai.decisions(number, rina)).isEqualTo(0);
            FullDisk.makeRoom(store);
            rina.sees(group, APPROVE + ", oleh Rina");
            assertThat(balai.decisions(number, rina)).isEqualTo(1);
        }
    }
}
