package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** For whom requests wait at the end of a period, as {@code /laporan} tells it: what is stopped waits, too. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MenungguScenarioTest extends Skenario {

    private Permohonan webservice() {
        return sari.webservice().di("analisis");
    }

    private String laporan(String periode) {
        rina.berkata("/laporan " + periode);
        return rina.pesanTerakhir().text();
    }

    @Test
    @Order(1)
    void whatIsStoppedWaitsForWhoeverTheCardNames() {
        Permohonan dijeda = webservice();
        rina.memutuskan(dijeda, "Jeda", "Menunggu jawaban vendor");
        assertThat(laporan("pekan ini")).contains("• 1 pada Unit TI, langkah WS 2,");
        Permohonan ditanya = webservice();
        rina.memutuskan(ditanya, "Tanya", "Untuk semester mana?");
        assertThat(rina.kartu(ditanya).text()).contains("Menunggu jawaban Bagian Akademik");
        assertThat(laporan("pekan ini"))
                .contains("• 1 pada Unit TI, langkah WS 2,", "• 1 pada Bagian Akademik, langkah WS 2,");
        Permohonan dikembalikan = webservice();
        rina.memutuskan(dikembalikan, "Jeda", "Menunggu vendor");
        rina.memutuskan(dikembalikan, "Minta Perbaikan", "Mohon dirinci");
        assertThat(rina.kartu(dikembalikan.di("permohonan")).text()).contains("Menunggu: Bagian Akademik");
        assertThat(laporan("pekan ini"))
                .contains("• 1 pada Unit TI, langkah WS 2,")
                .contains("• 1 pada Bagian Akademik, langkah WS 2,", "• 1 pada Bagian Akademik, langkah WS 1,");

        waktu.sampai("2026-12-01T08:00");
        rina.memutuskan(dijeda, "Lanjutkan");
        rina.memutuskan(dijeda, "Tolak", "Sudah ada");
        assertThat(laporan("pekan"))
                .as("it waited at the end of that week, though it does not any more")
                .contains("• 1 pada Unit TI, langkah WS 2,", "• 1 pada Bagian Akademik, langkah WS 2,");
        assertThat(laporan("2026-12-01..2026-12-01"))
                .contains("• 1 pada Bagian Akademik, langkah WS 2,")
                .doesNotContain("pada Unit TI, langkah WS 2,");
        rina.memutuskan(ditanya, "Tolak", "Tidak dijawab");
        sari.berkata("/batal " + dikembalikan.nomor() + " Tidak jadi");
    }

    @Test
    @Order(2)
    void whatWasPausedAfterItsStandardHadPassedIsOverdue() {
        waktu.sampai("2026-12-07T08:00");
        Permohonan cadangan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "31/12/2026")
                .di("persetujuan");
        dewi.memutuskan(cadangan, "Setujui");
        waktu.sampai("2026-12-07T14:00");
        dewi.memutuskan(cadangan.di("pelaksanaan"), "Jeda", "Menunggu disk baru");
        waktu.sampai("2026-12-08T08:00");
        assertThat(laporan("2026-12-08..2026-12-08"))
                .contains("tidak ada permohonan yang diajukan atau berakhir; ", "melewati waktu baku: ")
                .containsPattern(
                        "[:;] 1 pada Manage Server, langkah CB \\d+, terlama [^;.]*, 1 melewati waktu baku[;.]")
                .doesNotContain("\n");
        assertThat(rina.pesanTerakhir().buttons()).containsExactly("Rincian per langkah");
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 2");
    }

    @Test
    @Order(3)
    void aStepOfTwoRolesWaitsForBothUntilSomebodyHasItInHand() {
        waktu.sampai("2026-12-14T08:00");
        Permohonan permohonan = webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        assertThat(laporan("pekan ini")).contains("• 1 pada Unit TI atau Pengembang Aplikasi, langkah WS 3,");
        eko.mengambil(permohonan.di("rancangan"));
        assertThat(laporan("pekan ini")).contains("• 1 pada Tim Pengembang, langkah WS 3,");
        eko.memutuskan(permohonan, "Lepas");
        assertThat(laporan("pekan ini")).contains("• 1 pada Unit TI atau Pengembang Aplikasi, langkah WS 3,");
        rina.mengambil(permohonan);
        assertThat(laporan("pekan ini")).contains("• 1 pada Unit TI, langkah WS 3,");
    }
}
