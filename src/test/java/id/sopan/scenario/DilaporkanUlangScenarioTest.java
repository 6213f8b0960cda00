package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import id.sopan.roster.ClosedDay;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A day that comes out differently when it is reported again: the calendar is named where it is the cause. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DilaporkanUlangScenarioTest extends Skenario {

    private static final String KALENDER = "kalender dikoreksi";

    private void libur(String day) {
        kantor.byAdmin().close(new ClosedDay(LocalDate.parse(day), "Hari jadi kantor", "SK Kepala 7/2026"));
    }

    private String laporan(String periode) {
        rina.berkata("/laporan " + periode);
        return rina.pesanTerakhir().text();
    }

    @Test
    @Order(1)
    void whatWasReopenedIsNotBlamedOnTheCalendar() {
        waktu.sampai("2026-11-25T08:00");
        Permohonan cadangan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "31/12/2026")
                .di("persetujuan");
        dewi.memutuskan(cadangan, "Setujui");
        dewi.mengambil(cadangan.di("pelaksanaan"));
        waktu.sampai("2026-11-25T09:00");
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 2");
        cadangan.berakhir(Ending.SELESAI);
        waktu.sampai("2026-11-26T08:00");
        assertThat(laporan("2026-11-25..2026-11-25")).contains("selesai 1", "masih berjalan 0");

        rina.berkata("/buka " + cadangan.nomor() + " Berkasnya belum lengkap");
        assertThat(laporan("2026-11-25..2026-11-25"))
                .contains("Berbeda dari yang pernah dilaporkan", "• Selesai: dilaporkan 1 → dihitung ulang 0")
                .as("at the end of that day it was over")
                .contains("masih berjalan 0 · dibuka kembali sesudahnya 1", "Tidak ada permohonan yang menunggu")
                .doesNotContain(KALENDER);
        libur("2027-06-30");
        assertThat(laporan("2026-11-25..2026-11-25"))
                .as("that day is far from this one")
                .contains("• Selesai: dilaporkan 1 → dihitung ulang 0")
                .doesNotContain(KALENDER);
        libur("2026-11-25");
        assertThat(laporan("2026-11-25..2026-11-25"))
                .contains("Berbeda dari yang pernah dilaporkan (antara lain karena kalender dikoreksi)");
    }

    /** Of 07.30 to 16.00 in WITA 6 hours follow 08.00 in WIB less the break, of the same in WIB 7. */
    @Test
    @Order(2)
    void whatAnotherUnitTookInHandLaterIsNotBlamedOnTheCalendar() {
        String unit = kantor.bot().roster().holding(Role.PENGEMBANG).getFirst().id();
        kantor.byAdmin().setZone(unit, ZoneId.of("Asia/Makassar"));
        waktu.sampai("2026-11-26T08:00");
        Permohonan permohonan = sari.webservice().di("analisis");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        waktu.sampai("2026-11-27T08:00");
        assertThat(laporan("2026-11-26..2026-11-26")).contains("WS 3: 7 jam");
        eko.mengambil(permohonan.di("rancangan"));
        assertThat(laporan("2026-11-26..2026-11-26"))
                .contains("Berbeda dari yang pernah dilaporkan", "langkah WS 3, terlama WS-2026-0001 (6 jam kerja)")
                .doesNotContain(KALENDER);
    }

    /** Unit TI and others still have the calendar by which it was told. */
    @Test
    @Order(3)
    void hoursThatOneUnitAloneHasOtherwiseAreNamedAsACause() {
        String unit = kantor.bot().roster().holding(Role.PENGEMBANG).getFirst().id();
        kantor.byAdmin().setZone(unit, ZoneId.of("Asia/Jakarta"));
        waktu.sampai("2026-11-30T08:00");
        Permohonan permohonan = sari.webservice().di("analisis");
        rina.memutuskan(permohonan, "Setujui: webservice baru");
        eko.mengambil(permohonan.di("rancangan"));
        waktu.sampai("2026-12-01T08:00");
        assertThat(laporan("2026-11-30..2026-11-30"))
                .contains("langkah WS 3, terlama WS-2026-0001 (22 jam kerja)")
                .doesNotContain(KALENDER);
        kantor.byAdmin().setZone(unit, ZoneId.of("Asia/Makassar"));
        assertThat(laporan("2026-11-30..2026-11-30"))
                .contains(KALENDER, "langkah WS 3, terlama WS-2026-0001 (21 jam kerja)");
    }
}
