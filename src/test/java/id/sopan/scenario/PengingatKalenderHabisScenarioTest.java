package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.roster.ClosedDay;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminders on Friday, 31 December 2027, the last day that the data shipped know. */
class PengingatKalenderHabisScenarioTest extends Skenario {

    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    Instant today() {
        return Instant.parse("2027-12-31T01:00:00Z");
    }

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private Permohonan tugas() {
        return sari.mengajukan("tugas").kirim().di("kerja");
    }

    @Test
    void whatWasToldByADayThatIsOffAfterAllNamesNoTimeThatNobodyKnows() {
        Pengingat diTi = Pengingat.sejakKini(rina);
        Pengingat diServer = Pengingat.sejakKini(dewi);
        Permohonan terlampaui = tugas();
        waktu.maju(10, MENIT);
        Permohonan menjelang = tugas();
        waktu.maju(50, MENIT);
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains(terlampaui.nomor());

        kantor.byAdmin().close(new ClosedDay(LAST, "Hari jadi kantor", "SK Kepala 7/2027"));
        waktu.maju(1, MENIT);
        kantor.settle();

        assertThat(diServer.terakhir().text()).contains(beyond(terlampaui));
        List<SeenMessage> semua = diTi.semua();
        assertThat(semua)
                .hasSize(3)
                .allSatisfy(message -> assertThat(message.buttons()).isEmpty());
        assertThat(semua.get(1).text()).contains(beyond(menjelang)).doesNotContain("WIB");
        assertThat(semua.get(2).text()).contains(beyond(terlampaui)).doesNotContain("WIB");
        for (Permohonan tugas : List.of(terlampaui, menjelang)) {
            rina.memutuskan(tugas, "Selesai");
            sari.memutuskan(tugas.di("terima"), "Terima");
        }
    }

    private static String beyond(Permohonan tugas) {
        return tugas.nomor()
                + ": kalender, jeda, atau waktu bakunya berubah; batas waktunya kini di luar data kalender.";
    }
}
