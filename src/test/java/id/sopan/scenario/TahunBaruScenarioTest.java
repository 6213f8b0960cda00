package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In the first weeks of a year people write the numbers of the last one, too, and no year. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TahunBaruScenarioTest extends Skenario {

    private Permohonan lama;
    private Permohonan yangLain;

    @Override
    void furnish() {
        lama = diajukan("WS-2026-0001");
        sari.berkata("/batal " + diajukan("WS-2026-0002").nomor() + " Tidak diperlukan lagi");
        yangLain = diajukan("WS-2026-0003");
        waktu.sampai("2027-01-11T08:00");
    }

    private Permohonan diajukan(String nomor) {
        Permohonan permohonan = sari.webservice().di("analisis");
        assertThat(permohonan.nomor()).isEqualTo(nomor);
        return permohonan;
    }

    private static boolean dijeda(Permohonan permohonan) {
        return permohonan.run().current().orElseThrow().isPaused();
    }

    @Test
    @Order(1)
    void whereThisYearHasNoneOfThatNumberLastYearsIsMeant() {
        rina.berkata("/status ws 1");
        assertThat(rina.pesanTerakhir().text()).contains("WS-2026-0001", "Langkah yang ditempuh");
        rina.berkata("/jeda ws 1 Listrik padam");
        assertThat(dijeda(lama)).isTrue();
        rina.berkata("/lanjut ws 1");
        assertThat(dijeda(lama)).isFalse();
        rina.berkata("/batal ws 7 Tidak diperlukan lagi");
        assertThat(rina.pesanTerakhir().text()).contains("WS-2027-0007 tidak ditemukan");
    }

    @Test
    @Order(2)
    void whereItMayBeThatOfEitherYearBothAreOfferedAndNothingIsDone() {
        Permohonan baru = diajukan("WS-2027-0001");

        sari.berkata("/batal ws 1 Tidak diperlukan lagi");

        assertThat(sari.pesanTerakhir().text()).contains("ada pada tahun ini dan tahun lalu");
        assertThat(sari.pesanTerakhir().buttons()).containsExactly("WS-2027-0001 · SIAKAD", "WS-2026-0001 · SIAKAD");
        baru.di("analisis");
        lama.di("analisis");
        sari.menekan(sari.pesanTerakhir(), "WS-2026-0001 · SIAKAD");
        sari.menjawab("Tidak diperlukan lagi");
        lama.berakhir(Ending.DIBATALKAN);
        baru.di("analisis");
        rina.berkata("/status ws 1");
        assertThat(rina.pesanTerakhir().text()).contains("WS-2027-0001", "Langkah yang ditempuh");
    }

    @Test
    @Order(3)
    void whatCannotEvenBeReopenedIsNotMeantWhereThisYearHasOne() {
        Permohonan baru = diajukan("WS-2027-0002");

        rina.berkata("/jeda ws 2 Listrik padam");

        assertThat(dijeda(baru)).isTrue();
    }

    @Test
    @Order(4)
    void whereThisYearsIsOfAnotherUnitLastYearsIsOfferedAndNotTakenForIt() {
        Warga hana = kantor.person("Hana");
        long keuangan = kantor.group("Bagian Keuangan", hana);
        kantor.bind(keuangan, "unit-terkait Bagian Keuangan");
        assertThat(new Petugas(kantor, hana, keuangan)
                        .webservice()
                        .di("analisis")
                        .nomor())
                .isEqualTo("WS-2027-0003");

        sari.berkata("/batal ws 3 Keliru");

        assertThat(sari.pesanTerakhir().buttons()).containsExactly("WS-2026-0003 · SIAKAD");
        yangLain.di("analisis");
    }
}
