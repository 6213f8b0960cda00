package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.StoredRuns;
import id.sopan.procedure.Ending;
import id.sopan.roster.ClosedDay;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A golden week, 23 to 29 November 2026 in WIB, counted by hand. Hours: 07.30–12.00 and 13.00–16.00, on Friday
 * 07.30–11.30 and 13.00–16.30. Row 12 (standard 30 minutes) is the request with its approval, row 13 (120) the work.
 *
 * <pre>
 * request  row 12                                  row 13
 * 1        Tue 08.00–08.20            20 kept      Tue 08.20–10.10, taken 08.40                 110 kept
 * 2        Tue 10.10–13.10  110+10 = 120 late      Tue 13.10–Wed 08.10, taken at once  170+40 = 210 late
 * 3        Wed 08.10–08.30            20 kept      denied
 * 4        Wed 08.30–08.40            10 kept      open; on Sunday 200+180 + 450 + 450 =       1280
 * 5        Thu 08.00–08.15            15 kept      Thu 08.15–09.15, taken at once                60 kept
 *
 * row 12: 10 15 20 20 120, n=5, median the 3rd = 20, P80 the 4th = 20, kept 4 of 5
 * row 13: 60 110 210, n=3, median the 2nd = 110, P80 the 3rd = 210, kept 2 of 3
 * both: 6 of 8 = 75 %
 * queue in row 12: 20+120+20+10+15 = 185 = 3 h 5 min (forms were filled in at once)
 * queue in row 13: 20+0+1280+0 = 1300 = 21 h 40 min
 * </pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RekapScenarioTest extends Skenario {

    @Override
    void furnish() {
        kantor.denganJadwal();
    }

    private Permohonan diajukan(String at) {
        waktu.sampai(at);
        return rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "30/11/2026")
                .di("persetujuan");
    }

    private void disetujui(Permohonan cadangan, String at) {
        waktu.sampai(at);
        dewi.memutuskan(cadangan, "Setujui");
        cadangan.di("pelaksanaan");
    }

    private void selesai(Permohonan cadangan, String at) {
        waktu.sampai(at);
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 2");
        cadangan.berakhir(Ending.SELESAI);
    }

    private List<SeenMessage> rekap(Petugas petugas) {
        return petugas.membaca().stream()
                .filter(message -> message.text().startsWith("📊"))
                .toList();
    }

    /** What the button below a summary copies. */
    private static String root(SeenMessage told) {
        return told.json()
                .path("reply_markup")
                .findPath("copy_text")
                .path("text")
                .asString();
    }

    private Permohonan goldenWeek() {
        Permohonan first = diajukan("2026-11-24T08:00");
        disetujui(first, "2026-11-24T08:20");
        waktu.sampai("2026-11-24T08:40");
        dewi.mengambil(first);
        selesai(first, "2026-11-24T10:10");
        Permohonan second = diajukan("2026-11-24T10:10");
        disetujui(second, "2026-11-24T13:10");
        dewi.mengambil(second);
        selesai(second, "2026-11-25T08:10");
        Permohonan third = diajukan("2026-11-25T08:10");
        waktu.sampai("2026-11-25T08:30");
        dewi.memutuskan(third, "Tolak", "Sudah ada cadangan hari ini");
        third.berakhir(Ending.DITOLAK);
        Permohonan fourth = diajukan("2026-11-25T08:30");
        disetujui(fourth, "2026-11-25T08:40");
        Permohonan fifth = diajukan("2026-11-26T08:00");
        disetujui(fifth, "2026-11-26T08:15");
        dewi.mengambil(fifth);
        selesai(fifth, "2026-11-26T09:15");
        return fourth;
    }

    @Test
    @Order(1)
    void aWeekOnMondayAtEight() {
        Permohonan open = goldenWeek();
        waktu.sampai("2026-11-30T07:59");
        kantor.settle();
        assertThat(rekap(rina)).isEmpty();
        waktu.sampai("2026-11-30T08:00");
        kantor.settle();

        SeenMessage told = rekap(rina).getLast();
        assertThat(rekap(rina)).hasSize(1);
        assertThat(told.json().path("photo").isEmpty()).isFalse();
        String root = root(told);
        assertThat(told.text()).isEqualTo("""
                📊 Rekap pekan 23–29 November 2026
                Unit TI
                Dihitung dari semua langkah pada permohonan yang melibatkan unit ini.

                Diajukan 5 · selesai 3 · ditolak 1
                Dibatalkan 0 · masih berjalan 1, sudah melewati waktu baku
                Langkah selesai dalam waktu baku: 6 dari 8 (75%)

                Langkah terlama yang selesai: CB 13 · Backup database dan server, serta recovery ap… (Manage Server)
                median 110 menit, paling lama 3 jam 30 menit (dari 3 kali), waktu baku 120 menit

                Menunggu pada akhir periode
                • 1 pada Manage Server, langkah CB 13, terlama CB-2026-0004 (21 jam 20 menit kerja), 1 melewati waktu baku

                Jumlah waktu tunggu semua permohonan (waktu kerja)
                • CB 13: 21 jam 40 menit (antre 21 jam 40 menit, jeda 0 menit)
                • CB 12: 3 jam 5 menit (antre 3 jam 5 menit, jeda 0 menit)

                Periode sebelumnya belum atau hanya sebagian tercatat dalam Sopan, sehingga tidak ada pembanding.

                🔏 Sidik digital rekaman semua permohonan:\s""" + root.substring(0, 6) + "…" + root.substring(58));
        assertThat(root).matches("[0-9a-f]{64}").isEqualTo(root(rekap(dewi).getLast()));
        assertThat(rekap(dewi).getLast().text()).contains("Manage Server", "6 dari 8 (75%)");
        assertThat(rekap(sari)).singleElement().satisfies(quiet -> {
            assertThat(quiet.text())
                    .isEqualTo("📊 Rekap pekan 23–29 November 2026 (Bagian Akademik): tidak ada permohonan yang"
                            + " diajukan atau berakhir; masih berjalan: 0.");
            assertThat(root(quiet)).isEqualTo(root);
        });

        rina.menekan(told, "Rincian per langkah");
        assertThat(rina.pesanTerakhir().text())
                .contains("median 20 menit, 80% selesai dalam 20 menit (dari 5 kali), waktu baku 30 menit")
                .contains("median 110 menit, paling lama 3 jam 30 menit (dari 3 kali), waktu baku 120 menit")
                .contains("Dalam waktu baku: 2 dari 3 (kurang dari 5, tanpa persentase)")
                .contains("Dalam waktu baku: 4 dari 5 (80%)")
                .contains("Antre 21 jam 40 menit, jeda 0 menit")
                .contains("yang diselesaikan tanpa Ambil terhitung antre seluruhnya", "tidak ada pembanding");
        rina.membalas(told.id(), "Mohon dipercepat.");
        assertThat(rina.pesanTerakhir().text())
                .as("it is no note on the request that waits longest")
                .startsWith("Balasan ini tidak kami catat");

        kantor.restart();
        waktu.sampai("2026-11-30T09:00");
        kantor.settle();
        assertThat(rekap(rina))
                .filteredOn(message -> message.text().contains("Rekap"))
                .hasSize(1);

        rina.berkata("/laporan pekan");
        assertThat(rekap(rina).getLast().text()).contains("6 dari 8 (75%)").doesNotContain("dihitung ulang");
        rina.berkata("/laporan 2026-11-23..2026-12-31");
        assertThat(rekap(rina).getLast().text())
                .as("what is still to come has not been waited for")
                .contains("terlama CB-2026-0004 (22 jam 50 menit kerja)", "CB 13: 23 jam 10 menit");
        rina.berkata("/laporan 2026-11-25..2026-11-26");
        assertThat(rekap(rina).getLast().text())
                .startsWith("📊 Rekap 25–26 November 2026")
                .contains("Diajukan 3 · selesai 2 · ditolak 1", "Langkah selesai dalam waktu baku: 4 dari 5 (80%)");

        // Tuesday is taken off afterwards. Row 12: 0 0 20 10 15, median 10, all kept; row 13: 0 40 60, median 40, all
        // kept
        kantor.byAdmin().close(new ClosedDay(LocalDate.of(2026, 11, 24), "Hari jadi kantor", "SK Kepala 7/2026"));
        rina.berkata("/laporan pekan");
        assertThat(rekap(rina).getLast().text())
                .contains("""
                        Berbeda dari yang pernah dilaporkan (antara lain karena kalender dikoreksi)
                        • Langkah selesai dalam waktu baku: dilaporkan 6 → dihitung ulang 8
                        • Median CB 12: dilaporkan 20 menit → dihitung ulang 10 menit
                        • Median CB 13: dilaporkan 110 menit → dihitung ulang 40 menit
                        • dan 6 angka lain (lihat Rincian per langkah)""")
                .contains("Langkah selesai dalam waktu baku: 8 dari 8 (100%)");
        rina.menekan(rekap(rina).getLast(), "Rincian per langkah");
        assertThat(rina.pesanTerakhir().text())
                .as("those of the answer whose button it is")
                .contains("Dalam waktu baku: 3 dari 3", "Dalam waktu baku: 5 dari 5 (100%)")
                .as("and all that differs from the weekly summary")
                .contains("Median CB 13: dilaporkan 110 menit → dihitung ulang 40 menit");
        rina.menekan(told, "Rincian per langkah");
        assertThat(rina.pesanTerakhir().text())
                .as("as it was said")
                .contains("4 dari 5 (80%)")
                .as("and all that differs")
                .contains("Waktu tunggu CB 13: dilaporkan antre 21 jam 40 menit, jeda 0 menit →"
                        + " dihitung ulang antre 21 jam 20 menit, jeda 0 menit");

        kantor.byAdmin().close(new ClosedDay(LocalDate.of(2026, 11, 25), "Hari jadi kantor", "SK Kepala 7/2026"));
        rina.berkata("/laporan 2026-11-25..2026-11-26");
        assertThat(rekap(rina).getLast().text())
                .as("row 12 is 0 0 15 and row 13 is 0 60 now; it was 10 15 20 and 60 210")
                .contains("""
                        Berbeda dari yang pernah dilaporkan (antara lain karena kalender dikoreksi)
                        • Langkah selesai dalam waktu baku: dilaporkan 4 → dihitung ulang 5
                        • Median CB 12: dilaporkan 15 menit → dihitung ulang 0 menit
                        • Median CB 13: dilaporkan 60 menit → dihitung ulang 0 menit""");

        rina.berkata("/laporan 2026-11-26..2026-11-25");
        assertThat(rina.pesanTerakhir().text()).contains("berakhir sebelum dimulai");
        assertThat(kantor.store().documents(Collection.SUMMARIES).query(Query.all()))
                .as("who asked is forgotten once it is answered")
                .noneMatch(document -> document.keys().contains("asker " + kantor.rina.id()));
        selesai(open, "2026-11-30T10:00");
    }

    @Test
    @Order(2)
    void runsStoredBeforeTheyWereFoundByWeekAreFound() {
        Documents runs = kantor.store().documents(Collection.RUNS);
        runs.query(Query.all()).forEach(run -> {
            Set<String> keys =
                    run.keys().stream().filter(key -> !key.startsWith("week:")).collect(Collectors.toSet());
            runs.replace(new Document(run.id(), run.version(), run.order(), keys, run.json()), run.version());
        });
        StoredRuns.letAllBeLookedAt(kantor.store());
        kantor.restart();
        rina.berkata("/laporan 2026-11-25..2026-11-26");
        assertThat(rekap(rina).getLast().text()).contains("Diajukan 3 · selesai 2 · ditolak 1");
    }

    @Test
    @Order(3)
    void stepsOfAPeriodInWordsAreAForgery() {
        rina.berkata("/laporan pekan ini");
        SeenMessage told = rekap(rina).getLast();
        for (String days : List.of("semester", "pekan", "2026", "2026-11-23", "2026-11-23..2031-11-24")) {
            for (String forged : List.of("v1:::R:" + days, "v1:::4:laporan/" + days + ".0")) {
                assertThat(rina.warga()
                                .person()
                                .forges(kantor.ti, told.id(), forged)
                                .isAlert())
                        .as(forged)
                        .isTrue();
            }
        }
    }

    @Test
    @Order(3)
    void reportsAreGivenAtOnceAndWrongWordsSayWhatToSend() {
        rina.berkata("/laporan bulan ini");
        assertThat(rekap(rina).getLast().text())
                .startsWith("📊 Rekap bulan November 2026")
                .contains("Diajukan 5");
        rina.berkata("/laporan triwulan ini");
        assertThat(rekap(rina).getLast().text()).contains("Oktober", "30 November 2026", "Diajukan 5");
        rina.berkata("/laporan oktober 2026");
        assertThat(rekap(rina).getLast().text())
                .contains("Oktober 2026", "tidak ada permohonan yang diajukan atau berakhir");
        rina.berkata("/laporan lusa");
        assertThat(rina.pesanTerakhir().text()).contains("lusa", "belum kami kenali", "/laporan pekan lalu");
        rina.berkata("/laporan 2026-02-30..2026-03-01");
        assertThat(rina.pesanTerakhir().text()).contains("2026-02-30 tidak terbaca, tidak ada dalam kalender");
        rina.berkata("/laporan 2027-01-01..2027-02-01");
        assertThat(rina.pesanTerakhir().text()).contains("belum tiba");
    }

    @Test
    @Order(4)
    void byHandItIsSetAsWrittenAndWhatIsWrongChangesNothing() {
        rina.berkata("/rekap besok 25.00");
        assertThat(rina.pesanTerakhir().text()).contains("besok 25.00", "belum kami kenali", "/rekap jumat 15.00");
        new Petugas(kantor, kantor.asing, kantor.ti).berkata("/rekap mati");
        assertThat(rina.pesanTerakhir().text()).contains("diatur oleh petugas unitnya atau admin");
        rina.berkata("/rekap");
        assertThat(rina.pesanTerakhir().text()).contains("setiap Senin pukul 08.00");
        TapAnswer forged =
                rina.warga().person().forges(kantor.ti, rina.pesanTerakhir().id(), "v1:::W:time-99.99");
        assertThat(forged.isAlert()).isTrue();
        assertThat(forged.text()).contains("Tombol ini tidak kami kenali");
        assertThat(rina.pesanTerakhir().text()).contains("setiap Senin pukul 08.00");
        int messages = rina.membaca().size();
        rina.menekan(rina.pesanTerakhir(), "Sel");
        assertThat(rina.pesanTerakhir().text()).contains("setiap Selasa pukul 08.00");
        assertThat(rina.membaca()).as("the message that was tapped says so").hasSize(messages);
        rina.berkata("/rekap jumat 15.00");
        assertThat(rina.pesanTerakhir().text()).contains("setiap Jumat pukul 15.00");
    }

    @Test
    @Order(5)
    void aSummaryIsSentOnceThroughAllTroublesAndAQuietWeekGetsOneLine() {
        int before = rekap(rina).size();
        pada("2026-12-04", "sendPhoto", "lost_answer");
        assertThat(rekap(rina)).hasSize(before + 1);
        assertThat(rekap(rina).getLast().text())
                .contains("Rekap 27 November–3 Desember 2026", "selesai 1")
                .as("there was one week before")
                .contains("Dibandingkan dengan periode sebelumnya", "Diajukan 1 (5), selesai 1 (3), ditolak 0 (1)")
                .doesNotContain("n=1 (");
        kantor.restart();
        kantor.settle();
        assertThat(rekap(rina)).hasSize(before + 1);
        pada("2026-12-11", "sendMessage", "too_many_requests");
        assertThat(rekap(rina)).hasSize(before + 2);
        assertThat(rekap(rina).getLast().text())
                .contains("tidak ada permohonan yang diajukan")
                .doesNotContain("\n");
        pada("2026-12-18", "sendMessage", "bad_gateway");
        assertThat(rekap(rina)).as("it may have been sent").hasSize(before + 2);
        kantor.restart();
        kantor.settle();
        assertThat(rekap(rina)).hasSize(before + 2);
        rina.berkata("/rekap mati");
        assertThat(rina.pesanTerakhir().text()).contains("tidak aktif");
        waktu.sampai("2026-12-28T23:00");
        rina.berkata("/rekap aktif");
        waktu.sampai("2027-01-01T23:00");
        kantor.settle();
        assertThat(rekap(rina)).as("New Year is off").hasSize(before + 2);
        waktu.sampai("2027-01-04T15:00");
        kantor.settle();
        assertThat(rekap(rina)).hasSize(before + 3);
    }

    /** From 8 to 15 March 2027 every day is off. */
    @Test
    @Order(6)
    void afterAWholeWeekOffBothWeeksAreToldTheOlderFirst() {
        waktu.sampai("2027-03-05T15:30");
        kantor.settle();
        rina.berkata("/rekap senin 08.00");
        int before = rekap(rina).size();
        waktu.sampai("2027-03-16T07:59");
        kantor.settle();
        assertThat(rekap(rina)).hasSize(before);
        waktu.sampai("2027-03-16T08:00");
        assertThat(rekap(rina).subList(before, rekap(rina).size()))
                .extracting(SeenMessage::text)
                .satisfiesExactly(
                        older -> assertThat(older).contains("1–7 Maret 2027"),
                        newer -> assertThat(newer).contains("8–14 Maret 2027"));
    }

    /** On Monday, 22 March 2027 the bot is away. */
    @Test
    @Order(7)
    void aWeekThatWasSkippedDoesNotComeAfterTheOneThatFollowsIt() {
        kantor.end();
        waktu.sampai("2027-03-29T10:00");
        kantor.begin();
        kantor.settle();
        assertThat(rekap(rina).getLast().text()).contains("22–28 Maret 2027");
        int before = rekap(rina).size();
        kantor.byAdmin().close(new ClosedDay(LocalDate.of(2027, 3, 29), "Hari jadi kantor", "SK Kepala 7/2027"));
        waktu.sampai("2027-03-29T10:30");
        kantor.settle();
        assertThat(rekap(rina)).as("which is due tomorrow by now").hasSize(before);
        waktu.sampai("2027-03-30T10:00");
        kantor.settle();
        assertThat(rekap(rina)).hasSize(before);
    }

    /** That Friday at three the next call of the method fails once. */
    private void pada(String friday, String method, String fault) {
        waktu.sampai(friday + "T14:59");
        kantor.settle();
        kantor.fault(method, fault, 1);
        waktu.sampai(friday + "T15:00");
        kantor.settle();
    }
}
