package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import org.junit.jupiter.api.Test;

/** A unit moves to another group while its requests are open. */
class RumahBaruScenarioTest extends Skenario {

    @Test
    void anOldButtonWhereNoUnitLivesAnyMoreSaysSo() {
        SeenMessage sapaan = dewi.membaca().stream()
                .filter(message -> message.hasButton("Lihat antrean"))
                .findFirst()
                .orElseThrow();
        dewi.berkata("@sopan_bot mana permohonan kami?");
        SeenMessage lagi = dewi.pesanTerakhir();
        long baru = kantor.group("Ruang server baru", kantor.dewi, kantor.joko);
        kantor.admin.says(baru, "/pasang pindah manage-server Manage Server");
        kantor.settle();

        assertThat(dewi.menekan(lagi, "Permohonan yang berjalan").text()).contains("belum menjadi tempat unit");
        assertThat(dewi.menekan(sapaan, "Lihat antrean").text()).contains("belum menjadi tempat unit");
    }

    @Test
    void aCardThatTelegramDoesNotDeleteAnyMoreLosesItsWordsAndButtons() {
        Permohonan permohonan = sari.webservice().di("analisis");
        int kartu = rina.kartu(permohonan).id();
        waktu.maju(3, HARI);
        long baru = kantor.group("Unit TI, gedung baru", kantor.rina, kantor.agus);
        kantor.admin.says(baru, "/pasang pindah unit-ti Unit TI");
        kantor.settle();
        Petugas rinaDiSana = new Petugas(kantor, kantor.rina, baru);
        rinaDiSana.memutuskan(permohonan, "Tolak", "Layanan serupa telah tersedia");

        SeenMessage lama = rina.pesan(kartu);
        assertThat(lama.text()).isEqualTo("Pesan ini tidak berlaku lagi.\nThis message is no longer valid.");
        assertThat(lama.buttons()).isEmpty();
    }
}
