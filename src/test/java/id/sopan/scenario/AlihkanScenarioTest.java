package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Visit;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code Alihkan}: work in hand goes to a colleague of the unit. The developers are open to their group, Unit TI is closed. */
class AlihkanScenarioTest extends Skenario {

    @BeforeEach
    void watiIsKnown() {
        wati.berkata("/antrian");
    }

    private Permohonan dirancang() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        return permohonan.di("rancangan");
    }

    private Permohonan dipegangEko() {
        Permohonan permohonan = dirancang();
        eko.mengambil(permohonan);
        return permohonan;
    }

    /** The message in which somebody chooses. */
    private static SeenMessage pilihan(Petugas petugas) {
        return petugas.membaca().stream()
                .filter(message -> message.text().contains("Mohon pilih rekan"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static SeenMessage lagi(Petugas petugas, SeenMessage message) {
        return petugas.membaca().stream()
                .filter(seen -> seen.id() == message.id())
                .findFirst()
                .orElseThrow();
    }

    private static SeenMessage mengalihkan(Petugas petugas, Permohonan permohonan) {
        petugas.memutuskan(permohonan, "Alihkan");
        return pilihan(petugas);
    }

    /** What the button of Wati carries. */
    private static String data(SeenMessage pilihan) {
        return pilihan.data().get(pilihan.buttons().indexOf("Wati"));
    }

    private static String pemegang(Permohonan permohonan) {
        return Objects.requireNonNull(Objects.requireNonNull(
                                permohonan.run().current().orElseThrow().taken())
                        .by()
                        .person())
                .name();
    }

    @Test
    void theColleagueIsCalledByANewCardAndWhoGaveItSeesItConfirmed() {
        Permohonan permohonan = dipegangEko();
        SeenMessage lama = eko.kartu(permohonan);
        waktu.maju(30, MENIT);
        SeenMessage pilihan = mengalihkan(eko, permohonan);
        assertThat(pilihan.text()).contains(permohonan.nomor(), "Eko", "/antrean");
        assertThat(pilihan.buttons()).containsExactly("Ibu Admin", "Wati", "Batal");
        TapAnswer jawaban = eko.menekan(pilihan, "Wati");
        assertThat(jawaban.isAlert()).isFalse();
        assertThat(jawaban.text()).contains("Sudah kami catat");
        assertThat(lagi(eko, pilihan).text()).contains("telah dialihkan kepada Wati");
        assertThat(lagi(eko, pilihan).buttons()).isEmpty();
        permohonan.di("rancangan");
        SeenMessage baru = wati.kartu(permohonan);
        assertThat(baru.id()).isGreaterThan(lama.id());
        assertThat(baru.text())
                .startsWith("Yth. Bapak/Ibu Wati,")
                .contains("dialihkan oleh Eko", "Dikerjakan oleh: Wati");
        assertThat(baru.buttons()).contains("Lepas", "Alihkan", "Selesai").doesNotContain("Ambil");
        assertThat(lagi(eko, lama).buttons()).isEmpty();
        assertThat(rina.kartu(permohonan).text())
                .contains("Dikerjakan oleh: Wati")
                .doesNotStartWith("Yth.");
        rina.berkata("/cari wati");
        assertThat(rina.pesanTerakhir().buttons()).contains(permohonan.nomor());
    }

    @Test
    void theVisitGoesOnAndTheJournalSaysWhoGaveItToWhom() {
        Permohonan permohonan = dipegangEko();
        waktu.maju(30, MENIT);
        eko.menekan(mengalihkan(eko, permohonan), "Wati");
        kantor.restart();
        waktu.maju(20, MENIT);
        eko.berkata("/status " + permohonan.nomor());
        assertThat(eko.pesanTerakhir().text()).contains("Dialihkan: ", "oleh Eko", "kepada Wati");
        Visit visit = permohonan.run().current().orElseThrow();
        assertThat(visit.takings()).hasSize(2);
        assertThat(visit.takings().getFirst().until())
                .isEqualTo(visit.takings().getLast().at());
        assertThat(kantor.bot()
                        .projection()
                        .time(
                                permohonan.run(),
                                kantor.bot()
                                        .procedures()
                                        .byHash(permohonan.run().definition())
                                        .orElseThrow())
                        .working(visit)
                        .handling())
                .hasMinutes(50);
        eko.ditolak(permohonan, "Lepas", "diambil oleh Wati");
        wati.menekan(mengalihkan(wati, permohonan), "Eko");
        assertThat(pemegang(permohonan)).isEqualTo("Eko");
        eko.memutuskan(permohonan, "Lepas");
        wati.mengambil(permohonan);
        wati.menyelesaikan(permohonan, "https://rancangan.example/1");
    }

    @Test
    void nobodyElseHandsItOverAndNobodyElseChooses() {
        Permohonan permohonan = dipegangEko();
        wati.ditolak(permohonan, "Alihkan", "diambil oleh Eko");
        SeenMessage pilihan = mengalihkan(eko, permohonan);
        assertThat(wati.menekan(pilihan, "Wati").text()).contains("ditujukan kepada Eko");
        assertThat(pemegang(permohonan)).isEqualTo("Eko");
        String forged = data(pilihan).replaceAll("[0-9]+$", Long.toString(kantor.sari.id()));
        TapAnswer answer = kantor.eko.person().forges(kantor.pengembang, pilihan.id(), forged);
        assertThat(answer.text()).contains("Sari saat ini tidak bertugas pada Tim Pengembang");
        String stranger = data(pilihan).replaceAll("[0-9]+$", "999999999999");
        assertThat(kantor.eko
                        .person()
                        .forges(kantor.pengembang, lagi(eko, pilihan).id(), renumbered(stranger, eko, pilihan))
                        .isAlert())
                .isTrue();
        assertThat(pemegang(permohonan)).isEqualTo("Eko");
    }

    @Test
    void aForgedChoiceMarksNobodyAsGone() {
        Permohonan permohonan = dirancang();
        kantor.asing.says(kantor.ti, "/antrian");
        rina.mengambil(permohonan);
        SeenMessage pilihan = mengalihkan(rina, permohonan);
        String agus = pilihan.data().get(pilihan.buttons().indexOf("Agus"));
        String forged = agus.replaceAll("[0-9]+$", Long.toString(kantor.asing.id()));
        TapAnswer answer = kantor.rina.person().forges(kantor.ti, pilihan.id(), forged);
        assertThat(answer.text()).contains("Orang Asing saat ini tidak bertugas pada Unit TI");
        assertThat(kantor.bot().roster().groupsOf(kantor.asing.id())).containsExactly(kantor.ti);
    }

    /** As the message stands by now. */
    private String renumbered(String data, Petugas petugas, SeenMessage message) {
        kantor.settle();
        String now = data(lagi(petugas, message));
        return now.substring(0, now.lastIndexOf(':') + 1) + data.substring(data.lastIndexOf(':') + 1);
    }

    @Test
    void aSecondTapAndAReplySayWhatToDo() {
        Permohonan permohonan = dipegangEko();
        SeenMessage pilihan = mengalihkan(eko, permohonan);
        eko.membalas(pilihan.id(), "Wati saja");
        assertThat(eko.membaca()).anyMatch(message -> message.text().contains("menekan salah satu tombol"));
        pilihan = lagi(eko, pilihan);
        String data = data(pilihan);
        eko.menekan(pilihan, "Wati");
        TapAnswer kedua = kantor.eko.person().forges(kantor.pengembang, pilihan.id(), data);
        assertThat(kedua.text()).contains("sudah kami catat");
        assertThat(permohonan.run().current().orElseThrow().takings()).hasSize(2);
    }

    @Test
    void itCanBeLeftAndWhatOvertakesItClosesIt() {
        Permohonan permohonan = dipegangEko();
        SeenMessage batal = mengalihkan(eko, permohonan);
        eko.menekan(batal, "Batal");
        assertThat(lagi(eko, batal).text()).contains("Pengisian ini dibatalkan");
        assertThat(pemegang(permohonan)).isEqualTo("Eko");
        SeenMessage pilihan = mengalihkan(eko, permohonan);
        eko.memutuskan(permohonan, "Lepas");
        assertThat(lagi(eko, pilihan).buttons()).isEmpty();
        assertThat(lagi(eko, pilihan).text()).contains("ditutup");
        wati.mengambil(permohonan);
        assertThat(pemegang(permohonan)).isEqualTo("Wati");
    }

    @Test
    void whoLeftMeanwhileDoesNotGetItAndIsKnownAgainOnComingBack() {
        Permohonan permohonan = dipegangEko();
        SeenMessage pilihan = mengalihkan(eko, permohonan);
        wati.keluar();
        TapAnswer jawaban = eko.menekan(pilihan, "Wati");
        assertThat(jawaban.isAlert()).isTrue();
        assertThat(jawaban.text()).contains("Wati saat ini tidak bertugas pada Tim Pengembang");
        assertThat(pemegang(permohonan)).isEqualTo("Eko");
        assertThat(lagi(eko, pilihan).buttons()).containsExactly("Ibu Admin", "Batal");
        kantor.admin.person().does("add", Map.of("chat_id", kantor.pengembang, "user_id", kantor.wati.id()));
        kantor.settle();
        eko.menekan(mengalihkan(eko, permohonan), "Wati");
        assertThat(pemegang(permohonan)).isEqualTo("Wati");
    }

    @Test
    void whatSomebodyHoldsWhoLeftTheGroupTheirColleaguesGiveBackOrOn() {
        Permohonan permohonan = dipegangEko();
        wati.ditolak(permohonan, "Lepas", "diambil oleh Eko");
        eko.keluar();
        assertThat(rina.warga()
                        .person()
                        .forges(kantor.ti, rina.kartu(permohonan).id(), lepas(permohonan))
                        .isAlert())
                .as("another unit still may not")
                .isTrue();
        wati.memutuskan(permohonan, "Lepas");
        wati.mengambil(permohonan);
        assertThat(pemegang(permohonan)).isEqualTo("Wati");
        eko.kembali();
        eko.ditolak(permohonan, "Alihkan", "diambil oleh Wati");
        wati.keluar();
        eko.menekan(mengalihkan(eko, permohonan), "Ibu Admin");
        assertThat(pemegang(permohonan)).isEqualTo("Ibu Admin");
        wati.kembali();
    }

    @Test
    void whoHandsThemselvesWhatSomebodyHeldWhoLeftHasTakenItAndIsNotCalled() {
        Permohonan permohonan = dipegangEko();
        eko.keluar();
        permohonan.di("rancangan");
        int kartu = wati.kartu(permohonan).id();
        wati.menekan(mengalihkan(wati, permohonan), "Wati");
        permohonan.di("rancangan");
        assertThat(pemegang(permohonan)).isEqualTo("Wati");
        assertThat(wati.kartu(permohonan).id()).isEqualTo(kartu);
        assertThat(wati.kartu(permohonan).text())
                .contains("Dikerjakan oleh: Wati")
                .doesNotContain("dialihkan");
        assertThat(wati.membaca()).noneMatch(message -> message.text().contains("telah dialihkan kepada Wati"));
        eko.kembali();
    }

    @Test
    void whoLeavesIsToldOfWithWhatTheyHaveInHand() {
        Permohonan permohonan = dirancang();
        agus.mengambil(permohonan);
        agus.keluar();
        assertThat(kepergian(agus))
                .containsPattern(
                        "Yang sedang ditanganinya: [^.]*" + permohonan.nomor() + "\\. Rekan seunitnya kini dapat");
        assertThat(rina.kartu(permohonan).text())
                .startsWith(
                        "Yth. Bapak/Ibu Rina, pekerjaan berikut masih ada pada Agus (Unit TI), yang tidak lagi bertugas");
        rina.memutuskan(permohonan, "Lepas");
        agus.kembali();
        kantor.list(kantor.ti, kantor.agus);
        waktu.maju(1, MENIT);
        agus.keluar();
        assertThat(kepergian(agus)).doesNotContain(permohonan.nomor());
        agus.kembali();
        kantor.list(kantor.ti, kantor.agus);
    }

    /** The latest that an admin was told of it. */
    private String kepergian(Petugas petugas) {
        return kantor.admin.person().reads(petugas.chat()).stream()
                .map(SeenMessage::text)
                .filter(text -> text.contains(petugas.warga().name() + " telah keluar dari grup"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** What the button carries in the group of the developers. */
    private String lepas(Permohonan permohonan) {
        SeenMessage card = wati.kartu(permohonan);
        return card.data().get(card.buttons().indexOf("Lepas"));
    }

    @Test
    void whatSomebodyPausedWhoWasTakenOffTheListTheirColleaguesLetGoOn() {
        Permohonan permohonan = dirancang();
        agus.mengambil(permohonan);
        agus.memutuskan(permohonan, "Jeda", "Menunggu vendor");
        rina.ditolak(permohonan, "Lanjutkan", "diambil oleh Agus");
        int kata = agus.berkata("Saya pindah tugas").id();
        kantor.admin.replies(kantor.ti, kata, "/anggota hapus");
        kantor.settle();
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(permohonan.run().current().orElseThrow().isPaused()).isFalse();
        rina.memutuskan(permohonan, "Lepas");
        kantor.list(kantor.ti, kantor.agus);
    }

    @Test
    void whoIsAloneLearnsWhatToDo() {
        Permohonan permohonan = dirancang();
        rina.mengambil(permohonan);
        int kata = agus.berkata("Selamat pagi").id();
        kantor.admin.replies(kantor.ti, kata, "/anggota hapus");
        kantor.settle();
        rina.ditolak(permohonan, "Alihkan", "mendaftarkannya melalui /anggota");
        kantor.list(kantor.ti, kantor.agus);
        assertThat(mengalihkan(rina, permohonan).buttons()).containsExactly("Agus", "Batal");
    }

    @Test
    void aClosedUnitOffersWhoIsListedAndAnAdminGivesOnForWhoIsAway() {
        Permohonan permohonan = dirancang();
        rina.mengambil(permohonan);
        Petugas admin = new Petugas(kantor, kantor.admin, kantor.ti);
        SeenMessage pilihan = mengalihkan(admin, permohonan);
        assertThat(pilihan.buttons()).containsExactly("Agus", "Batal");
        assertThat(pilihan.text()).contains("/anggota");
        admin.menekan(pilihan, "Agus");
        assertThat(pemegang(permohonan)).isEqualTo("Agus");
        assertThat(agus.kartu(permohonan).text())
                .startsWith("Yth. Bapak/Ibu Agus,")
                .contains("(admin)");
        assertThat(eko.kartu(permohonan).text())
                .as("it rings where the work is")
                .doesNotStartWith("Yth.");
        List<String> sesudah = mengalihkan(agus, permohonan).buttons();
        assertThat(sesudah).containsExactly("Rina", "Batal");
    }

    @Test
    void whoeverHasItInHandIsCalledOnceWhenOthersWithdrawIt() {
        Permohonan permohonan = dipegangEko();
        SeenMessage lama = eko.kartu(permohonan);
        SeenMessage unitTi = rina.kartu(permohonan);
        sari.berkata("/batal " + permohonan.nomor() + " Anggaran dialihkan");
        SeenMessage baru = eko.kartu(permohonan);
        assertThat(baru.id()).as("a new card, so that phones ring").isGreaterThan(lama.id());
        assertThat(baru.text())
                .startsWith("Yth. Bapak/Ibu Eko, permohonan " + permohonan.nomor()
                        + " telah dibatalkan; tidak ada lagi yang perlu dikerjakan.");
        assertThat(rina.kartu(permohonan).id())
                .as("nobody there had it in hand")
                .isEqualTo(unitTi.id());
        kantor.restart();
        kantor.settle();
        assertThat(eko.kartu(permohonan).id()).isEqualTo(baru.id());
    }

    @Test
    void whoeverHasItInHandIsCalledWhenAnotherUnitDoesIt() {
        Permohonan permohonan = dipegangEko();
        SeenMessage lama = eko.kartu(permohonan);
        rina.menyelesaikan(permohonan, "https://rancangan.example/siakad");
        SeenMessage baru = eko.kartu(permohonan);
        assertThat(baru.id()).isGreaterThan(lama.id());
        assertThat(baru.text())
                .startsWith("Yth. Bapak/Ibu Eko, pekerjaan Bapak/Ibu pada permohonan " + permohonan.nomor()
                        + " telah diselesaikan oleh Rina (Unit TI)");
    }
}
