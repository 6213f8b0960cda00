package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.sopan.roster.Audit;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of the calendar, and what admins change in it. The office's today is Tuesday, 24 November 2026. */
class KalenderScenarioTest extends Skenario {

    private static final LocalDate DIES = LocalDate.of(2026, 12, 28);

    private Petugas admin;

    @BeforeEach
    void enter() {
        admin = new Petugas(kantor, kantor.admin, kantor.ti);
    }

    @AfterEach
    void leaveAsFound() {
        admin.berkata("/kalender hapus 2026-12-28");
    }

    private Unit ti() {
        return kantor.bot().roster().at(kantor.ti, null).getFirst();
    }

    private boolean worked(LocalDate date) {
        kantor.bot().roster().refresh();
        return kantor.bot().calendars().of(ti()).isWorkingDay(date);
    }

    private String answer(Petugas who, String command) {
        who.berkata(command);
        return who.pesanTerakhir().text();
    }

    @Test
    void anybodySeesTheComingWeeksAndWhereEachDayComesFrom() {
        assertThat(answer(rina, "/kalender"))
                .contains("Kalender kerja Unit TI (WIB)")
                .contains("Selasa, 24 November 2026: hari kerja, 07.30–16.00, istirahat 12.00–13.00")
                .contains("Kamis, 24 Desember 2026: Cuti bersama")
                .contains("Keputusan Presiden 42/2025, menurut pemberitaan)")
                .contains(
                        "Jumat, 1 Januari 2027: Tahun Baru 2027 Masehi", "Tahun 2026, menurut pemberitaan, sementara)")
                .contains("sampai 31 Desember 2027");
        assertThat(rina.pesanTerakhir().buttons()).isEmpty();
    }

    @Test
    void anAdminAddsADayWithItsBasisAndTakesItBack() {
        String before = kantor.bot().calendars().of(ti()).version();
        assertThat(answer(admin, "/kalender tambah Senin, 28 Desember 2026 Dies natalis; SK Rektor 12/2026"))
                .contains("Senin, 28 Desember 2026", "Dies natalis", "SK Rektor 12/2026");
        assertThat(answer(admin, "/kalender tambah 2026-12-28 Dies natalis ke-60; SK Rektor 14/2026"))
                .contains("menggantikan catatan sebelumnya: Dies natalis (SK Rektor 12/2026)");
        answer(admin, "/kalender tambah 2026-12-28 Dies natalis; SK Rektor 12/2026");
        assertThat(worked(DIES)).isFalse();
        assertThat(kantor.bot().calendars().of(ti()).version()).isNotEqualTo(before);
        assertThat(kantor.bot().calendars().library().byVersion(before)).isPresent();
        kantor.restart();
        assertThat(worked(DIES)).isFalse();
        assertThat(answer(rina, "/kalender")).contains("Dies natalis (libur instansi; SK Rektor 12/2026)");

        answer(admin, "/kalender");
        SeenMessage overview = admin.pesanTerakhir();
        assertThat(overview.buttons()).contains("Tambah hari libur");
        admin.menekan(overview, "Batalkan libur 28 Desember 2026: Dies natalis");
        assertThat(admin.pesanTerakhir().text()).contains("kembali menjadi hari kerja");
        assertThat(worked(DIES)).isTrue();
        assertThat(kantor.bot().calendars().of(ti()).version()).isEqualTo(before);
        assertThat(kantor.bot().roster().audit(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), 100))
                .filteredOn(line -> line.subject().equals(DIES.toString()))
                .extracting(Audit::what, Audit::by, Audit::detail)
                .contains(
                        tuple(Audit.What.DAY_CLOSED, kantor.admin.id(), "Dies natalis; SK Rektor 12/2026"),
                        tuple(Audit.What.DAY_REOPENED, kantor.admin.id(), "Dies natalis; SK Rektor 12/2026"));
    }

    /** A day that could be added. */
    private String contoh() {
        LocalDate nextWeek = kantor.now().atZone(Balai.ZONE).toLocalDate().plusWeeks(1);
        LocalDate day =
                kantor.bot().calendars().of(ti()).workingDayFrom(nextWeek).orElseThrow();
        return DateTimeFormatter.ofPattern("d-M-yyyy").format(day);
    }

    @Test
    void whatCannotBeTakenIsAnsweredWithWhatToDo() {
        assertThat(answer(rina, "/kalender tambah 2026-12-28 Dies natalis; SK 12"))
                .contains("hanya untuk admin");
        assertThat(answer(admin, "/kalender tambah 2026-12-28 Dies natalis")).contains("titik koma", "SK Rektor");
        assertThat(answer(admin, "/kalender tambah 28 Desember 2026 s.d. 31 Desember 2026 Dies; SK 12"))
                .contains("belum ada yang diubah", "tiap hari");
        assertThat(answer(admin, "/kalender hapus 2026-12-28..2026-12-31")).contains("belum ada yang diubah");
        assertThat(answer(admin, "/kalender tambah 31-11-2026 Dies; SK 12"))
                .contains("Tanggal “31-11-2026” tidak terbaca, tidak ada, atau jatuh pada hari lain");
        assertThat(answer(admin, "/kalender tambah Rabu, 28-12-2026 Dies; SK 12"))
                .contains("Tanggal “Rabu, 28-12-2026” tidak terbaca, tidak ada, atau jatuh pada hari lain");
        assertThat(answer(admin, "/kalender tambah besok Dies; SK 12")).contains("tidak terbaca", contoh());
        assertThat(answer(admin, "/kalender libur")).contains("/kalender tambah " + contoh());
        assertThat(answer(admin, "/kalender tambah 25/12/2026 Natal; SK 12"))
                .contains("memang sudah libur", "Kelahiran Yesus Kristus");
        assertThat(answer(admin, "/kalender tambah 2026-12-27 Dies; SK 12")).contains("memang sudah libur", "Minggu");
        assertThat(answer(admin, "/kalender tambah 2030-01-07 Dies; SK 12")).contains("di luar data kalender");
        assertThat(answer(admin, "/kalender hapus 2026-12-28")).contains("Tidak ada yang diubah");
        assertThat(kantor.bot().roster().closedDays()).isEmpty();
    }

    @Test
    void aUnitThatServesThePublicWorksOnJointLeave() {
        LocalDate leave = LocalDate.of(2026, 12, 24);
        assertThat(worked(leave)).isFalse();
        answer(admin, "/kalender");
        SeenMessage overview = admin.pesanTerakhir();
        rina.menekan(overview, "Unit TI: bekerja pada cuti bersama");
        assertThat(worked(leave)).isFalse();
        admin.menekan(overview, "Unit TI: bekerja pada cuti bersama");
        assertThat(admin.pesanTerakhir().text()).contains("Unit TI bekerja pada cuti bersama");
        assertThat(worked(leave)).isTrue();
        assertThat(answer(rina, "/kalender")).doesNotContain("24 Desember 2026");
        assertThat(answer(sari, "/kalender")).contains("24 Desember 2026");
        answer(admin, "/kalender");
        admin.menekan(admin.pesanTerakhir(), "Unit TI: libur pada cuti bersama");
        assertThat(worked(leave)).isFalse();
    }

    @Test
    void aUnitWorksByItsOwnZone() {
        answer(admin, "/kalender");
        SeenMessage overview = admin.pesanTerakhir();
        assertThat(overview.buttons()).contains("Unit TI: WITA", "Unit TI: WIT").doesNotContain("Unit TI: WIB");
        assertThat(rina.menekan(overview, "Unit TI: WITA").text()).contains("hanya untuk admin");
        assertThat(ti().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));

        admin.menekan(overview, "Unit TI: WITA");

        assertThat(admin.pesanTerakhir().text())
                .isEqualTo("Unit TI bekerja menurut WITA. Batas waktu dan angka dihitung ulang.");
        assertThat(answer(rina, "/kalender")).contains("Kalender kerja Unit TI (WITA)");
        assertThat(answer(sari, "/kalender")).contains("Kalender kerja Bagian Akademik (WIB)");
        Permohonan permohonan = sari.webservice().di("analisis");
        assertThat(permohonan.kartu(kantor.ti).text()).contains("WITA").doesNotContain("WIB");
        assertThat(permohonan.kartu(kantor.akademik).text()).contains("WIB").doesNotContain("WITA");

        answer(admin, "/kalender");
        admin.menekan(admin.pesanTerakhir(), "Unit TI: WIB");
        assertThat(ti().zone()).isEqualTo(ZoneId.of("Asia/Jakarta"));
        sari.berkata("/batal " + permohonan.nomor());
    }

    @Test
    void inEnglishToo() {
        answer(sari, "/bahasa en");
        assertThat(answer(sari, "/kalender"))
                .contains("Working calendar of Bagian Akademik (WIB)")
                .contains("Joint leave for Christmas (joint leave; Keputusan Presiden 42/2025, as the press reports)");
        answer(sari, "/bahasa id");
    }

    @Test
    void anAdminWritesItsWordsAndDaysInEnglish() {
        assertThat(answer(admin, "/kalender add December 28, 2026 Anniversary; Decree 12/2026"))
                .contains("Senin, 28 Desember 2026", "Anniversary", "Decree 12/2026");
        assertThat(worked(DIES)).isFalse();
        assertThat(answer(admin, "/kalender remove Dec 28")).contains("kembali menjadi hari kerja");
        assertThat(worked(DIES)).isTrue();
    }
}
