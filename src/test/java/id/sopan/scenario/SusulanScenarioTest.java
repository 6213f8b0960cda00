package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Entry;
import id.sopan.engine.Visit;
import id.sopan.procedure.Ending;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What was done while the network was away is entered with its real time. */
class SusulanScenarioTest extends Skenario {

    private static final DateTimeFormatter DITULIS = DateTimeFormatter.ofPattern("dd-MM-yyyy HH.mm");

    private String pukul(long menitYangLalu) {
        return DITULIS.format(
                kantor.now().minus(Duration.ofMinutes(menitYangLalu)).atZone(ZoneId.of("Asia/Jakarta")));
    }

    private void memilih(Petugas petugas, Permohonan permohonan, String tindakan) {
        petugas.berkata("/susulan " + permohonan.nomor());
        petugas.menekan(petugas.pesanTerakhir(), tindakan);
    }

    @Test
    void aDecisionIsEnteredWithItsRealTimeAndStaysMarked() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(180, MENIT);
        List<Entry> before = permohonan.run().journal();
        memilih(rina, permohonan, "Minta Perbaikan");
        rina.menjawab("entah kapan");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Waktu ini tidak dapat dibaca"));
        rina.menjawab(pukul(600));
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Waktu tersebut terlalu awal"));
        rina.menjawab(pukul(-30));
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Waktu tersebut belum tiba"));
        rina.menjawab(pukul(120));
        rina.menjawab("Mohon dirinci datanya");
        rina.menjawab("Jaringan kantor terputus");
        assertThat(permohonan.langkah()).isEqualTo("analisis");
        assertThat(rina.pesanTerakhir().text())
                .contains(
                        "Minta Perbaikan",
                        "Alasan:\nMohon dirinci datanya",
                        "Sebab dicatat susulan:\nJaringan kantor terputus");
        kantor.restart();
        rina.menekan(rina.pesanTerakhir(), "Catat");
        permohonan.di("permohonan");
        List<Entry> after = permohonan.run().journal();
        assertThat(after).startsWith(before.toArray(Entry[]::new));
        assertThat(after.subList(before.size(), after.size()))
                .allMatch(entry -> entry.origin().late() != null);
        Visit analysis = permohonan.run().visits().get(1);
        assertThat(analysis.pauses().getFirst().from())
                .isEqualTo(kantor.now().minus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    }

    @Test
    void aTaskIsEnteredWithItsOutputByWhoMayAct() {
        Permohonan permohonan = sari.webservice();
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        waktu.maju(90, MENIT);
        sari.berkata("/susulan " + permohonan.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("langkah ini ditangani oleh");
        memilih(eko, permohonan, "Selesai");
        int ditanya = eko.prompt();
        memilih(eko, permohonan, "Selesai");
        assertThat(eko.prompt()).as("asked once more, at the bottom").isGreaterThan(ditanya);
        eko.menjawab(pukul(30));
        eko.menjawab("https://rancangan.example/1");
        eko.menjawab("Bot sedang mati");
        eko.menekan(eko.pesanTerakhir(), "Catat");
        permohonan.di("alokasi");
        Visit.Closing closing =
                Objects.requireNonNull(permohonan.run().visits().get(2).closing());
        assertThat(closing.late()).isEqualTo("Bot sedang mati");
        assertThat(rina.kartu(permohonan).text()).containsPattern("Selesai, oleh Eko .* · ✍️ catatan susulan");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("Catatan susulan", "Bot sedang mati");
        eko.berkata("/susulan " + permohonan.nomor());
        assertThat(eko.pesanTerakhir().text())
                .contains(
                        "permohonan turunan", "/susulan " + permohonan.turunan().nomor())
                .doesNotContain("jeda");
    }

    @Test
    void aWrongTimeIsTakenBackAndTheTrueOneEntered() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(180, MENIT);
        mencatat(permohonan, pukul(170));
        waktu.maju(60, MENIT);
        rina.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        mencatat(permohonan, pukul(120));
        permohonan.di("rancangan");
        Visit.Closing closing =
                Objects.requireNonNull(permohonan.run().visits().get(1).closing());
        assertThat(closing.at()).isBefore(kantor.now().minus(Duration.ofMinutes(119)));
    }

    private void mencatat(Permohonan permohonan, String waktunya) {
        memilih(rina, permohonan, "Setujui: webservice baru");
        rina.menjawab(waktunya);
        rina.menjawab("Jaringan kantor terputus");
        rina.menekan(rina.pesanTerakhir(), "Catat");
    }

    /** Nobody could know before that it had ended. */
    @Test
    void whatEndedLongAgoAndIsEnteredTodayCanStillBeReopened() {
        Permohonan permohonan = sari.webservice();
        waktu.maju(36, ChronoUnit.DAYS);
        memilih(rina, permohonan, "Tolak");
        rina.menjawab(pukul(Duration.ofDays(35).toMinutes()));
        rina.menjawab("Sudah ada yang serupa");
        rina.menjawab("Jaringan kantor terputus");
        rina.menekan(rina.pesanTerakhir(), "Catat");
        permohonan.di("ditolak");
        sari.berkata("/buka " + permohonan.nomor() + " Berbeda dengan yang ada");
        permohonan.di("analisis");
        sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi");
    }

    @Test
    void whatWasFinishedLongAgoAndIsEnteredTodayIsStillRated() {
        Permohonan permohonan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "31/12/2027")
                .di("persetujuan");
        dewi.memutuskan(permohonan, "Setujui");
        dewi.mengambil(permohonan.di("pelaksanaan"));
        waktu.maju(9, ChronoUnit.DAYS);
        memilih(dewi, permohonan, "Selesai");
        dewi.menjawab(pukul(Duration.ofDays(8).toMinutes()));
        dewi.menjawab("Tersimpan pada NAS 2");
        dewi.menjawab("Jaringan kantor terputus");
        dewi.menekan(dewi.pesanTerakhir(), "Catat");
        permohonan.berakhir(Ending.SELESAI);
        assertThat(rina.kartu(permohonan).text()).contains("⭐");
    }
}
