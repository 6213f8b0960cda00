package id.sopan.scenario;

import static id.sopan.scenario.Waktu.HARI;
import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Run;
import id.sopan.measure.RunClock;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The standard time on the cards, in the status and in the ledger, while the clock moves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WaktuBakuScenarioTest extends Skenario {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    /** The clock is put forward to that time of the office; a tick passes. */
    private void hingga(String local) {
        Instant wanted = LocalDateTime.parse(local).atZone(WIB).toInstant();
        Duration ahead = Duration.between(kantor.now(), wanted);
        assertThat(ahead).as(local).isPositive();
        kantor.forward(ahead);
        berdetak();
    }

    private void berdetak() {
        kantor.everyChatShows(kantor.bot().runs().open().toList());
    }

    private Duration terukur(Permohonan permohonan, int visit) {
        Run run = permohonan.run();
        RunClock time = kantor.bot()
                .projection()
                .time(run, kantor.bot().procedures().byHash(run.definition()).orElseThrow());
        return time.working(run.visits().get(visit)).measured();
    }

    @Test
    @Order(1)
    void theCardTellsTheDueTimeAndIsRedrawnForEachTenth() {
        hingga("2026-12-01T08:00");
        Permohonan permohonan = eko.server();
        SeenMessage card = rina.kartu(permohonan);
        assertThat(card.text()).contains("Batas 08.45 WIB, sisa 45 menit kerja", "░░░░░░░░░░ 0%");
        hingga("2026-12-01T08:04");
        assertThat(rina.kartu(permohonan).text()).contains("░░░░░░░░░░ 0%");
        hingga("2026-12-01T08:20");
        assertThat(rina.kartu(permohonan).id()).isEqualTo(card.id());
        assertThat(rina.kartu(permohonan).text()).contains("Batas 08.45 WIB, sisa 27 menit kerja", "▓▓▓▓░░░░░░ 40%");
        rina.memutuskan(permohonan, "Jeda", "Menunggu data");
        assertThat(rina.kartu(permohonan).text()).contains("Waktu berhenti, sisa 25 menit kerja");
        hingga("2026-12-01T10:00");
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(rina.kartu(permohonan).text()).contains("Batas 10.25 WIB");
        hingga("2026-12-01T10:30");
        assertThat(permohonan.kartu(kantor.pengembang).text())
                .contains("Melewati batas 1 Des 2026, 10.25 WIB", "▓▓▓▓▓▓▓▓▓▓ lebih dari 100%");
        hingga("2026-12-01T10:48");
        assertThat(permohonan.kartu(kantor.pengembang).text())
                .as("at 150 percent it is drawn again")
                .contains("▓▓▓▓▓▓▓▓▓▓ lebih dari 150%");
        rina.memutuskan(permohonan, "Setujui: deploy/peningkatan");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text())
                .contains(
                        "Lama: 68 menit kerja",
                        "Terukur 68 menit kerja dari waktu baku 45 menit",
                        "melebihi waktu baku")
                .contains("waktu baku pada jalur yang ditempuh: 165 menit");
    }

    @Test
    @Order(2)
    void overAWeekendAndAFridayBreakOnlyWorkingTimeCountsAndTheLedgerSaysWhy() {
        hingga("2026-12-04T11:10");
        Permohonan permohonan = eko.server();
        hingga("2026-12-04T13:05");
        kantor.restart();
        rina.memutuskan(permohonan, "Jeda", "Rapat di luar kota");
        hingga("2026-12-04T16:20");
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(rina.kartu(permohonan).text()).contains("Batas 7 Des 2026, 07.40 WIB");
        hingga("2026-12-07T07:35");
        kantor.restart();
        berdetak();
        assertThat(rina.kartu(permohonan).text()).contains("Batas 07.40 WIB");
        rina.memutuskan(permohonan, "Setujui: deploy/peningkatan");
        assertThat(terukur(permohonan, 1)).isEqualTo(Duration.ofMinutes(20 + 5 + 10 + 5));
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text())
                .contains("Jum 4 Des, 11.10–11.30: antre – 20 menit")
                .contains("11.30–13.00: istirahat – 0 menit")
                .contains("13.05–16.20: jeda oleh Rina (Unit TI): Rapat di luar kota – 0 menit")
                .contains("libur akhir pekan")
                .contains("Sen 7 Des, 07.30–07.35: antre – 5 menit")
                .contains("Jumlah: 40 menit kerja", "40 menit kerja dari waktu baku 45 menit", "dalam waktu baku");
        sari.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(sari.pesanTerakhir().text()).contains("tidak ditemukan di sini");
        rina.berkata("/kenapa " + permohonan.nomor() + " 13");
        assertThat(rina.pesanTerakhir().text())
                .contains("Nomor yang sudah ditempuh: 6, 7, 9", "/kenapa " + permohonan.nomor() + " 9");
    }

    @Test
    @Order(3)
    void aStepWithoutAStandardHasItsTimeAndNoVerdict() {
        Permohonan permohonan = sari.webservice();
        assertThat(rina.kartu(permohonan).text()).doesNotContain("Batas", "░");
        waktu.maju(1, HARI);
        waktu.maju(3, MENIT);
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text())
                .contains("Waktu baku: belum ditetapkan")
                .doesNotContain("dalam waktu baku");
        kantor.everyChatShows(List.of(permohonan.run()));
    }

    @Test
    @Order(4)
    void aStepThatIsPausedSentBackAndDoneAgainHasTheSameTimeEverywhere() {
        hingga("2026-12-09T08:00");
        Permohonan permohonan = eko.server();
        hingga("2026-12-09T08:10");
        rina.memutuskan(permohonan, "Jeda", "Menunggu vendor");
        hingga("2026-12-09T08:30");
        rina.memutuskan(permohonan, "Lanjutkan");
        assertThat(rina.kartu(permohonan).text()).contains("Batas 09.05 WIB, sisa 35 menit kerja");
        hingga("2026-12-09T08:35");
        rina.memutuskan(permohonan, "Minta Perbaikan", "Mohon dirinci");
        permohonan.di("permohonan");
        hingga("2026-12-09T08:50");
        eko.mengisi(permohonan).menekan("Kirim");
        permohonan.di("analisis");
        assertThat(rina.kartu(permohonan).text()).contains("Batas 09.20 WIB, sisa 30 menit kerja");
        hingga("2026-12-09T09:09");
        assertThat(rina.membaca())
                .as("reminded at 75 percent")
                .anyMatch(message -> message.text().startsWith("⏳")
                        && message.text().contains(permohonan.nomor())
                        && message.text().contains("9 Des 2026, 09.20 WIB"));
        hingga("2026-12-09T09:10");
        rina.memutuskan(permohonan, "Setujui: deploy/peningkatan");
        assertThat(terukur(permohonan, 1)).isEqualTo(Duration.ofMinutes(10 + 5 + 20));
        String sum = "Terukur 35 menit kerja dari waktu baku 45 menit";
        rina.berkata("/status " + permohonan.nomor());
        assertThat(rina.pesanTerakhir().text()).contains("antre 35 menit, menunggu 35 menit", sum);
        rina.berkata("/kenapa " + permohonan.nomor() + " 7");
        assertThat(rina.pesanTerakhir().text()).contains("Jumlah: 35 menit kerja", sum);
        assertThat(kantor.bot().ledgers().text(permohonan.run(), Language.ID).orElseThrow())
                .contains("(kali ke-2)", "Jumlah: 35 menit kerja", sum);
    }

    /** Row 11 is Manage Server's: neither the report nor the confirmation uses up any of its 120 minutes. */
    @Test
    @Order(5)
    void theReportersTimeIsNotManageServers() {
        hingga("2026-12-10T08:00");
        Formulir laporan = sari.mengajukan("dukungan");
        hingga("2026-12-10T08:40");
        Permohonan kendala = laporan.dengan("SIAKAD", "Database", "Tidak dapat masuk sejak pagi", "Lewati")
                .di("penanganan");
        assertThat(dewi.kartu(kendala).text()).contains("Batas 10.40 WIB, sisa 120 menit kerja");
        hingga("2026-12-10T10:20");
        dewi.menyelesaikan(kendala, "Layanan basis data dijalankan kembali");
        kendala.di("konfirmasi");
        hingga("2026-12-15T10:20");
        assertThat(sari.membaca())
                .as("on the third working day")
                .anyMatch(message ->
                        message.text().startsWith("📨") && message.text().contains(kendala.nomor()));
        hingga("2026-12-15T11:00");
        sari.memutuskan(kendala, "Sudah normal");
        kendala.berakhir(Ending.SELESAI);
        sari.berkata("/kenapa " + kendala.nomor() + " 11");
        assertThat(sari.pesanTerakhir().text())
                .contains("menunggu pihak lain", "Jumlah: 100 menit kerja")
                .contains("100 menit kerja dari waktu baku 120 menit: ✅ dalam waktu baku");
    }
}
