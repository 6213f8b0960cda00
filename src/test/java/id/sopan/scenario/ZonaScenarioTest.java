package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Who asks works in WIB, who does it in WIT, and who is told of a breach in WITA. */
class ZonaScenarioTest extends Skenario {

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    void furnish() {
        kantor.denganJadwal();
        zona(Role.UNIT_TI, "Asia/Jayapura");
        zona(Role.MANAGE_SERVER, "Asia/Makassar");
    }

    private void zona(Role role, String zone) {
        Administration admin = kantor.byAdmin();
        String unit = kantor.bot().roster().holding(role).getFirst().id();
        admin.setZone(unit, ZoneId.of(zone));
    }

    @Test
    void eachHearsOfItInTheirOwnWorkingHours() {
        waktu.sampai("2026-11-24T13:00");
        Pengingat diTi = Pengingat.sejakKini(rina);
        Pengingat diServer = Pengingat.sejakKini(dewi);
        Permohonan tugas = sari.mengajukan("tugas").kirim().di("kerja");
        waktu.sampai("2026-11-24T13:45");
        assertThat(diTi.terakhir().text()).startsWith("⏳").contains("24 Nov 2026, 16.00 WIT");
        waktu.sampai("2026-11-24T14:00");
        assertThat(diServer.terakhir().text()).startsWith("📢").contains("24 Nov 2026, 15.00 WITA");
        assertThat(diTi.banyaknya()).as("their office has closed").isEqualTo(1);
        waktu.sampai("2026-11-25T05:29");
        assertThat(diTi.banyaknya()).isEqualTo(1);
        waktu.sampai("2026-11-25T05:30");
        assertThat(diTi.terakhir().text()).startsWith("⏰").contains("16.00 WIT");
        waktu.sampai("2026-11-25T15:00");
        assertThat(diTi.banyaknya()).isEqualTo(2);
        assertThat(diServer.banyaknya()).isEqualTo(1);
        assertThat(tugas.langkah()).isEqualTo("kerja");
        assertThat(alur(rina, tugas)).contains("sejak 24 Nov 2026, 15.00 WIT");
        assertThat(alur(sari, tugas)).contains("sejak 24 Nov 2026, 13.00 WIB");
    }

    @Test
    void inAPrivateChatTimesAreOfTheUnitThatListsItsPersonAndAreReadSo() {
        waktu.sampai("2026-11-24T09:00");
        Permohonan tugas = sari.mengajukan("tugas").kirim().di("kerja");
        waktu.sampai("2026-11-24T09:20");
        Petugas rinaSendiri = rina.sendiri();
        rinaSendiri.berkata("/antrean");
        assertThat(rinaSendiri.pesanTerakhir().text()).contains("11.00 WIT").doesNotContain("WIB");
        rinaSendiri.berkata("/status " + tugas.nomor());
        assertThat(rinaSendiri.pesanTerakhir().text()).contains("11.00 WIT").doesNotContain("WIB");
        rinaSendiri.berkata("/susulan " + tugas.nomor());
        rinaSendiri.menekan(rinaSendiri.pesanTerakhir(), "Selesai");
        assertThat(rinaSendiri.pesanTerakhir().text()).contains("Kapan hal tersebut dilakukan (WIT)?");
        rinaSendiri.menjawab("11.10");
        rinaSendiri.menjawab("Jaringan kantor terputus");
        assertThat(rinaSendiri.pesanTerakhir().text()).contains("24 Nov 2026, 11.10 WIT");
    }

    /** What is said with the picture of its flow. */
    private static String alur(Petugas petugas, Permohonan permohonan) {
        petugas.berkata("/alur " + permohonan.nomor());
        return petugas.warga()
                .sees(
                        petugas.chat(),
                        "a picture",
                        message -> !message.json().path("photo").isEmpty())
                .text();
    }
}
