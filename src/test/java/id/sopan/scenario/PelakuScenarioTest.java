package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.StoredRuns;
import id.sopan.procedure.Role;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A step that either of two units may do: Unit TI works in WIT, which is closed from 14.00 WIB on, the developers in WIB. */
class PelakuScenarioTest extends Skenario {

    @Override
    DefinitionSource definitions() {
        return Tugas.definitions();
    }

    @Override
    void furnish() {
        kantor.byAdmin().setZone(unit(Role.UNIT_TI), ZoneId.of("Asia/Jayapura"));
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
        assertThat(laporan()).contains("BR 1", "30 menit (1 kali)");

        Documents runs = kantor.store().documents(Collection.RUNS);
        runs.query(Query.all())
                .forEach(run -> assertThat(runs.replace(withoutUnits(run), run.version()))
                        .isTrue());
        assertThat(laporan())
                .as("as an earlier version stored it: 15.00 WIB is after the hours of Unit TI, its first role")
                .doesNotContain("30 menit (1 kali)");
        StoredRuns.letAllBeLookedAt(kantor.store());
        kantor.restart();
        assertThat(laporan()).as("written anew at the start").contains("BR 1", "30 menit (1 kali)");

        kantor.byAdmin().unbind(unit(Role.PENGEMBANG), Role.PENGEMBANG);
        rina.berkata("/kenapa " + bersama.nomor() + " 1");
        assertThat(rina.pesanTerakhir().text())
                .contains("Unit: Tim Pengembang; jam kerja WIB", "Jumlah: 30 menit kerja");
    }

    private String laporan() {
        rina.berkata("/laporan 2026-11-26..2026-11-26");
        return rina.pesanTerakhir().text();
    }

    private static Document withoutUnits(Document run) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(run.json());
        json.path("visits").forEach(visit -> ((ObjectNode) visit).remove("unit"));
        return new Document(run.id(), run.version(), run.order(), run.keys(), json.toString());
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
