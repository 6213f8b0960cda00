package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A form that was filled in and not sent is called up on the next working day, once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakTerkirimScenarioTest extends Skenario {

    private static final String BELUM_TERKIRIM = "formulir ini belum terkirim";

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private Formulir terisi() {
        return budi.mengajukan("webservice")
                .menjawab("SIAKAD", "Dikirim", "Data mahasiswa aktif", "Aplikasi perpustakaan", "Lewati");
    }

    private List<SeenMessage> dipanggil() {
        kantor.settle();
        return budi.membaca().stream()
                .filter(message -> message.text().contains(BELUM_TERKIRIM))
                .toList();
    }

    @Test
    @Order(1)
    void whatWasFilledInAndNotSentIsCalledUpOnTheNextWorkingDayOnce() {
        waktu.sampai("2026-11-27T15:00");
        Formulir formulir = terisi();
        int before = formulir.kartu().id();
        waktu.sampai("2026-11-30T07:29");
        assertThat(dipanggil()).as("a Friday, and the weekend").isEmpty();
        kantor.restart();
        waktu.sampai("2026-11-30T07:30");
        SeenMessage panggilan = formulir.kartu();
        assertThat(panggilan.id()).as("a new message, so that the phone rings").isGreaterThan(before);
        assertThat(panggilan.text()).contains("Bapak/Ibu Budi, " + BELUM_TERKIRIM);
        assertThat(panggilan.buttons()).contains("Kirim", "Batal");
        kantor.restart();
        waktu.sampai("2026-12-02T12:00");
        assertThat(formulir.kartu().id()).as("once").isEqualTo(panggilan.id());
        assertThat(dipanggil()).hasSize(1);
        formulir.kirim().di("analisis");
        assertThat(dipanggil()).isEmpty();
    }

    @Test
    @Order(2)
    void whatWasSentOrIsStillBeingFilledInIsNot() {
        waktu.sampai("2026-12-03T09:00");
        terisi().kirim();
        Formulir setengah = budi.mengajukan("webservice").menjawab("SIAKAD");
        waktu.sampai("2026-12-04T16:00");
        assertThat(dipanggil()).isEmpty();
        budi.berkata("/batal");
        setengah.menekan("Hapus");
    }

    @Test
    @Order(3)
    void aChangeInWhichNothingIsChangedIsNeitherCalledUpNorAskedAbout() {
        waktu.sampai("2026-12-07T09:00");
        Permohonan permohonan = terisi().kirim().di("analisis");
        budi.berkata("/ubah " + permohonan.nomor());
        Formulir ubah = new Formulir(budi);
        ubah.menekan("Kembali");
        assertThat(ubah.kartu().buttons()).contains("Kirim");
        waktu.sampai("2026-12-08T16:00");
        assertThat(dipanggil()).isEmpty();
        budi.berkata("/batal");
        assertThat(budi.pesanTerakhir().text()).contains("kami batalkan; tidak ada yang dikirim");
    }
}
