package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.procedure.Ending;
import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebserviceScenarioTest {

    @TempDir
    Path directory;

    private Kantor kantor;

    @BeforeEach
    void open() {
        kantor = new Kantor(directory, () -> SqliteStore.open(directory.resolve("data")));
    }

    @AfterEach
    void close() {
        kantor.close();
    }

    @Test
    void theWholeStoryThroughTheFourRoles() {
        Kantor k = kantor;
        k.sari.says(k.akademik, "/ajukan webservice");
        k.sari.answers(k.akademik, "nama aplikasi", "SIAKAD");
        k.sari.taps(k.akademik, "Dikirim");
        k.sari.answers(k.akademik, "jelaskan data", "Data mahasiswa aktif per semester");
        k.sari.answers(k.akademik, "aplikasi lain", "Perpustakaan");
        k.sari.taps(k.akademik, "Lewati");
        k.sari.taps(k.akademik, "Kirim");
        k.sari.sees(k.akademik, "WS-2026-0001");
        k.rina.taps(k.ti, "Setujui: webservice baru");
        k.eko.taps(k.pengembang, "Ambil");
        k.eko.taps(k.pengembang, "Selesai");
        k.eko.answers(k.pengembang, "rancangan", "https://rancangan.example/siakad");
        k.agus.taps(k.ti, "Isi formulir");
        System.out.println(k.agus.person().reads(k.ti));
        assertThat(k.bot().runs().byNumber("WS-2026-0001")).map(Run::isOpen).contains(true);
        assertThat(Ending.SELESAI).isNotNull();
    }
}
