package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whoever must choose a unit for a request has its card, also where the procedure has no step of Unit TI, and also where
 * other units share the group.
 */
class PenunjukanScenarioTest extends Skenario {

    private static final String KE_KAMPUS_DUA = "Manage Server: Server Kampus Dua";

    private Petugas jokoKampusDua;
    private Petugas tono;

    @Override
    void furnish() {
        jokoKampusDua = new Petugas(kantor, kantor.joko, kantor.group("Server Kampus Dua", kantor.joko));
        kantor.bind(jokoKampusDua.chat(), "manage-server Server Kampus Dua");
        kantor.list(jokoKampusDua.chat(), kantor.joko);
        Warga warga = kantor.person("Tono");
        tono = new Petugas(kantor, warga, kantor.group("Satu Atap", warga));
        kantor.bind(tono.chat(), "unit-terkait Unit Satu");
        kantor.bind(tono.chat(), "unit-ti TI Satu");
    }

    private Permohonan dukungan() {
        return sari.mengajukan("dukungan")
                .dengan("SIAKAD", "Database", "Tidak dapat masuk sejak pagi", "Lewati")
                .di("penanganan");
    }

    private static Petugas sendiri(Petugas petugas) {
        petugas.warga().starts(petugas.kantor().botId());
        return new Petugas(petugas.kantor(), petugas.warga(), petugas.kantor().botId());
    }

    private static String terbaca(Petugas petugas, String perintah) {
        petugas.berkata(perintah);
        return petugas.pesanTerakhir().text();
    }

    private static void membacaStatus(Petugas petugas, Permohonan permohonan) {
        assertThat(terbaca(petugas, "/status " + permohonan.nomor()))
                .as("%s in %s", petugas.name(), petugas.chat())
                .contains(permohonan.nomor(), "Dukungan Teknis")
                .doesNotContain("tidak ditemukan");
    }

    private static void tidakMembacaStatus(Petugas petugas, Permohonan permohonan) {
        assertThat(terbaca(petugas, "/status " + permohonan.nomor())).contains("tidak ditemukan");
    }

    @Test
    void unitTiIsCalledToChooseForAProcedureWithoutAStepOfItsOwn() {
        Permohonan permohonan = dukungan();
        SeenMessage asked = rina.kartu(permohonan);
        assertThat(asked.text())
                .contains("Yth. Bapak/Ibu Rina dan Agus, mohon berkenan menunjuk unit untuk peran Manage Server");
        assertThat(asked.buttons()).contains(KE_KAMPUS_DUA, "Manage Server: Manage Server");
        List<Petugas> pemilih = List.of(rina, sendiri(rina));
        pemilih.forEach(petugas -> {
            membacaStatus(petugas, permohonan);
            assertThat(terbaca(petugas, "/status")).contains(permohonan.nomor());
            assertThat(terbaca(petugas, "/cari pagi")).contains(permohonan.nomor());
        });
        tidakMembacaStatus(dewi, permohonan);

        rina.memutuskan(permohonan, KE_KAMPUS_DUA);
        assertThat(permohonan.run().unitOf(Role.MANAGE_SERVER)).isEqualTo("server-kampus-dua");
        assertThat(rina.kartu(permohonan).buttons()).contains("Urungkan").doesNotContain(KE_KAMPUS_DUA);
        pemilih.forEach(petugas -> membacaStatus(petugas, permohonan));

        jokoKampusDua.menyelesaikan(permohonan, "Basis data dipulihkan");
        sari.memutuskan(permohonan, "Sudah normal");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(rina.kartu(permohonan).text()).contains("Selesai");
        pemilih.forEach(petugas -> membacaStatus(petugas, permohonan));
    }

    @Test
    void theOtherUnitTiIsToldWhoTookItAndIsAskedAgainOnceThatIsTakenBack() {
        Permohonan permohonan = dukungan();
        SeenMessage asked = tono.kartu(permohonan);
        assertThat(asked.buttons()).contains(KE_KAMPUS_DUA);
        membacaStatus(tono, permohonan);
        rina.memutuskan(permohonan, KE_KAMPUS_DUA);
        assertThat(tono.kartu(permohonan).text()).contains("permohonan ini ditangani oleh Unit TI.");
        assertThat(tono.kartu(permohonan).buttons()).isEmpty();
        tidakMembacaStatus(tono, permohonan);

        rina.memutuskan(permohonan, "Urungkan");
        assertThat(permohonan.di("penanganan").run().units()).doesNotContainKeys(Role.MANAGE_SERVER, Role.UNIT_TI);
        assertThat(tono.kartu(permohonan).buttons()).contains(KE_KAMPUS_DUA);
        assertThat(rina.kartu(permohonan).buttons()).contains(KE_KAMPUS_DUA);

        Petugas admin = new Petugas(kantor, kantor.admin, kantor.ti);
        admin.memutuskan(permohonan, KE_KAMPUS_DUA);
        for (Petugas petugas : List.of(rina, tono)) {
            assertThat(petugas.kartu(permohonan).text()).contains("permohonan ini ditangani oleh Server Kampus Dua.");
        }
        permohonan.di("penanganan");
    }

    @Test
    void whatIsWithdrawnWhileAUnitIsToBeChosenIsShownAsWithdrawn() {
        Permohonan permohonan = dukungan();
        sari.berkata("/batal " + permohonan.nomor() + " Sudah normal kembali");
        permohonan.berakhir(Ending.DIBATALKAN);
        assertThat(rina.kartu(permohonan).text()).contains("Dibatalkan");
        assertThat(rina.kartu(permohonan).buttons()).isEmpty();
        membacaStatus(rina, permohonan);
    }

    @Test
    void itIsChosenInPrivateFromTheQueue() {
        Permohonan permohonan = dukungan();
        Petugas rinaSendiri = sendiri(rina);
        rinaSendiri.berkata("/antrian");
        rinaSendiri.memilih(permohonan);
        SeenMessage card = rinaSendiri.pesanTerakhir();
        assertThat(rinaSendiri.menekan(card, KE_KAMPUS_DUA).isAlert()).isFalse();
        assertThat(jokoKampusDua.kartu(permohonan).buttons()).contains("Ambil");
        permohonan.di("penanganan");
    }

    @Test
    void onlyWhoeverMayChooseIsCalledWhereSeveralUnitsShareTheGroup() {
        tono.berkata("/ajukan webservice");
        Permohonan permohonan = new Formulir(tono)
                .dengan("SIMPEG", "Dikirim", "Data pegawai aktif", "Kepegawaian", "Lewati")
                .di("analisis");
        assertThat(tono.kartu(permohonan).text())
                .contains("Yth. Bapak/Ibu petugas TI Satu, mohon berkenan menunjuk unit untuk peran Unit TI")
                .doesNotContain("petugas Unit Satu", "ti-satu");
    }
}
