package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An office whose SOP has roles that no other has: one official checks, another signs, both of one unit. */
class PeranSendiriScenarioTest extends Skenario {

    private static final String PERJALANAN = """
            id: perjalanan-dinas
            prefix: PD
            nama: {id: Prosedur Perjalanan Dinas, en: Official Travel}
            pelaksana:
              kasubbag: {id: Kasubbag Keuangan, en: Head of Finance Subdivision}
              kabag: {id: Kabag Keuangan, en: Head of Finance Division}
            starts: {by: [unit-terkait], command: perjalanan, label: {id: Perjalanan Dinas, en: Official Travel}}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Mengajukan perjalanan dinas, en: Asking for official travel}
                pelaksana: [unit-terkait]
                form:
                  - {id: tujuan, ask: {id: "Mohon sebutkan tujuannya.", en: "Where to?"}, type: text}
                next: pemeriksaan
              - id: pemeriksaan
                nomor: 2
                kegiatan: {id: Memeriksa kelengkapan, en: Checking whether all is there}
                pelaksana: [kasubbag]
                mutuBaku: {waktu: 60}
                task: {}
                next: persetujuan
              - id: persetujuan
                nomor: 3
                kegiatan: {id: Menandatangani surat tugas, en: Signing the letter of assignment}
                pelaksana: [kabag]
                decision:
                  - {id: setuju, label: {id: Setujui, en: Approve}, style: success, arrow: ya, end: selesai}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, arrow: tidak, end: ditolak}
            """;

    private static final String BAGIAN = "Bagian Keuangan";

    private Petugas kasubbag;
    private Petugas kabag;

    @Override
    DefinitionSource definitions() {
        return () -> Map.of("perjalanan-dinas.yaml", PERJALANAN);
    }

    @Override
    void furnish() {
        Warga ratna = kantor.person("Ratna");
        Warga hadi = kantor.person("Hadi");
        long keuangan = kantor.group(BAGIAN, ratna, hadi);
        kantor.bind(keuangan, "kasubbag " + BAGIAN);
        kantor.bind(keuangan, "kabag " + BAGIAN);
        kasubbag = new Petugas(kantor, ratna, keuangan);
        kabag = new Petugas(kantor, hadi, keuangan);
        listed(kasubbag, "kasubbag", "Kasubbag Keuangan");
        listed(kabag, "kabag", "Kabag Keuangan");
    }

    private void listed(Petugas petugas, String role, String nama) {
        Petugas admin = new Petugas(kantor, kantor.admin, petugas.chat());
        int hadir = petugas.berkata("Hadir").id();
        admin.membalas(hadir, "/anggota " + role);
        kantor.admin.sees(petugas.chat(), petugas.name() + " sudah terdaftar sebagai petugas " + BAGIAN + " (" + nama);
    }

    @Test
    void oneChecksAndAnotherSigns() {
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Makassar").di("pemeriksaan");
        assertThat(kasubbag.kartu(permohonan).text()).contains("Ratna").doesNotContain("Hadi");
        kabag.ditolak(permohonan, "Ambil", "Kasubbag Keuangan");
        kasubbag.mengambil(permohonan);
        kasubbag.memutuskan(permohonan, "Selesai");

        permohonan.di("persetujuan");
        assertThat(sari.kartu(permohonan).text()).contains(BAGIAN);
        kasubbag.ditolak(permohonan, "Setujui", "Kabag Keuangan");
        kabag.memutuskan(permohonan, "Setujui");

        permohonan.berakhir(Ending.SELESAI);
        assertThat(sari.kartu(permohonan).text())
                .contains("Setujui, oleh Hadi (Kabag Keuangan, " + BAGIAN + ")")
                .doesNotContain("kabag");
    }

    @Test
    void whoeverBindsAUnitIsOfferedThem() {
        long group = kantor.group("Grup Baru", kantor.asing);
        kantor.admin.says(group, "/pasang");
        assertThat(kantor.admin.seesButton(group, "Kabag Keuangan").buttons())
                .contains("Unit Terkait", "Kasubbag Keuangan");
        kantor.admin.says(group, "/pasang bendahara Bendahara");
        assertThat(kantor.admin.sees(group, "Peran bendahara tidak dikenal").text())
                .contains("kasubbag, kabag");
    }

    @Test
    void theirWorkIsExplainedAndPrintedUnderTheirNames() {
        kabag.berkata("/bantuan");
        assertThat(kabag.pesanTerakhir().text()).contains("Kasubbag Keuangan:", "Kabag Keuangan:");
        kabag.berkata("/sop perjalanan-dinas");
        assertThat(told(kabag)).anyMatch(text -> text.contains("Pelaksana: Kabag Keuangan"));
    }

    private static List<String> told(Petugas petugas) {
        return petugas.membaca().stream().map(SeenMessage::text).toList();
    }
}
