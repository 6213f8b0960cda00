package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A step that either of two units may do: Unit TI works in WIT, which is closed from 14.00 WIB on, the developers in WIB. */
class PelakuScenarioTest extends Skenario {

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    void furnish() {
        admin().setZone(unit(Role.UNIT_TI), ZoneId.of("Asia/Jayapura"));
    }

    private Administration admin() {
        return kantor.bot().roster().by(new Person(kantor.admin.id(), "Ibu Admin"));
    }

    private String unit(Role role) {
        return kantor.bot().roster().holding(role).getFirst().id();
    }

    @Test
    void everyFigureCountsByTheCalendarOfWhoeverDidIt() {
        waktu.sampai("2026-11-26T15:00");
        Permohonan bersama = sari.mengajukan("bersama").kirim().di("kerja");
        eko.mengambil(bersama);
        waktu.sampai("2026-11-26T15:30");
        eko.memutuskan(bersama, "Selesai");
        bersama.di("terima");

        rina.berkata("/kenapa " + bersama.nomor() + " 1");
        assertThat(rina.pesanTerakhir().text())
                .contains("Unit: Tim Pengembang; jam kerja WIB", "Jumlah: 30 menit kerja");
        rina.berkata("/laporan 2026-11-26..2026-11-26");
        assertThat(rina.pesanTerakhir().text()).contains("BR 1", "median 30 menit");

        admin().unbind(unit(Role.PENGEMBANG), Role.PENGEMBANG);
        rina.berkata("/kenapa " + bersama.nomor() + " 1");
        assertThat(rina.pesanTerakhir().text())
                .contains("Unit: Tim Pengembang; jam kerja WIB", "Jumlah: 30 menit kerja");
    }

    @Test
    void eachUnitIsToldTimesInItsOwnZone() {
        Permohonan tugas = sari.mengajukan("tugas").kirim().di("kerja");
        rina.berkata("/jeda " + tugas.nomor() + " Rapat");
        rina.berkata("/jeda " + tugas.nomor() + " Rapat lagi");
        assertThat(rina.pesanTerakhir().text()).contains("sudah dijeda oleh Rina (Unit TI), sejak ", " WIT. Untuk");
        rina.berkata("/status " + tugas.nomor());
        assertThat(rina.pesanTerakhir().text()).contains(" WIT").doesNotContain("WIB");
        rina.berkata("/cari " + tugas.nomor());
        assertThat(rina.pesanTerakhir().text()).contains(" WIT").doesNotContain("WIB");
        sari.berkata("/status");
        assertThat(sari.pesanTerakhir().text()).contains(" WIB").doesNotContain("WIT");
    }
}
