package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The evaluation form of a half-year. */
class EvaluasiScenarioTest extends Skenario {

    @Test
    void theHalfYearIsNamedAsOneSaysIt() {
        for (String lalu : List.of("semester lalu", "Semester 1 tahun 2026.", "last half-year", "2026-1")) {
            assertThat(dievaluasi(lalu)).as(lalu).contains("Evaluasi SOP, semester 1 tahun 2026");
        }
        assertThat(dievaluasi("semester ini")).contains("Evaluasi SOP, semester 2 tahun 2026");
        assertThat(dievaluasi("tahun lalu"))
                .contains("bukan semester", "/evaluasi semester lalu", "/laporan tahun lalu");
    }

    private String dievaluasi(String periode) {
        int asked = dewi.berkata("/evaluasi " + periode).id();
        return kantor.dewi
                .sees(
                        kantor.server,
                        periode,
                        message -> message.id() > asked && message.text().contains("semester"))
                .text();
    }

    @Test
    void whatIsStillOpenAndLateIsInTheForm() throws IOException {
        Permohonan kendala = sari.mengajukan("dukungan-teknis")
                .dengan("SIAKAD", "Database", "Tidak dapat dibuka sejak pagi.", "Lewati")
                .di("penanganan");
        waktu.sampai("2026-11-27T09:00");
        dewi.berkata("/evaluasi");
        kantor.settle();

        SeenMessage message = kantor.dewi.sees(kantor.server, "Evaluasi SOP, semester 2 tahun 2026");

        assertThat(message.text()).contains("Semester masih berjalan; angka sementara.");
        assertThat(kantor.cells(message))
                .contains("Semester masih berjalan; angka sementara|")
                .contains("Diajukan 1, selesai 0, ditolak 0, dibatalkan 0, masih berjalan 1,"
                        + " di antaranya 1 melewati waktu baku")
                .contains("Belum selesai 1, tidak termasuk n; 1 sudah melewati waktu baku")
                .contains("Belum selesai, melewati waktu baku: " + kendala.nomor());
    }
}
