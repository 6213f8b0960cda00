package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.sandbox.testing.SeenMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** An office whose SOP has roles that no other has: one official checks, another signs, both of one unit. */
class PeranSendiriScenarioTest extends Skenario {

    static final String PERJALANAN = """
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

    private final Map<String, String> files = new ConcurrentHashMap<>(Map.of("perjalanan-dinas.yaml", PERJALANAN));

    private Petugas kasubbag;
    private Petugas kabag;
    private Petugas tono;

    @Override
    DefinitionSource definitions() {
        return () -> Map.copyOf(files);
    }

    @Override
    void furnish() {
        Warga ratna = kantor.person("Ratna");
        Warga hadi = kantor.person("Hadi");
        Warga tono = kantor.person("Tono");
        long keuangan = kantor.group(BAGIAN, ratna, hadi, tono);
        kantor.bind(keuangan, "kasubbag " + BAGIAN);
        kantor.bind(keuangan, "kabag " + BAGIAN);
        kasubbag = new Petugas(kantor, ratna, keuangan);
        kabag = new Petugas(kantor, hadi, keuangan);
        this.tono = new Petugas(kantor, tono, keuangan);
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
    void whoeverMayBeginIsToldHowInWhateverRole() {
        files.put(
                "perjalanan-dinas.yaml",
                PERJALANAN
                        .replace("  kasubbag: {", "  dosen: {id: Dosen, en: Lecturer}\n  kasubbag: {")
                        .replace("by: [unit-terkait]", "by: [dosen, kasubbag]")
                        .replace("pelaksana: [unit-terkait]", "pelaksana: [dosen]"));
        kantor.bot().tick();
        Warga wati = kantor.person("Wati");
        long prodi = kantor.group("Program Studi", wati);
        kantor.bind(prodi, "dosen Program Studi");

        SeenMessage unit = wati.sees(prodi, "Bapak/Ibu di Program Studi, mulai sekarang");
        assertThat(unit.text()).contains("Permohonan diajukan dengan /ajukan");
        assertThat(unit.buttons()).containsExactly("Saya petugas Program Studi", "Ajukan permohonan");
        files.put("perjalanan-dinas.yaml", PERJALANAN);
        kantor.bot().tick();
    }

    @Test
    void whoIsAboveInTheSameGroupIsCalledByTheMessageThatTellsOfTheBreach() {
        files.put("perjalanan-dinas.yaml", PERJALANAN.replace("waktu: 60}\n", "waktu: 60}\n    escalation: kabag\n"));
        kantor.bot().tick();
        waktu.maju(1, Waktu.HARI);
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Makassar").di("pemeriksaan");
        Pengingat pengingat = Pengingat.sejakKini(kasubbag);

        waktu.maju(61, Waktu.MENIT);
        kantor.everyChatShows(List.of(permohonan.run()));

        assertThat(pengingat.banyaknya()).isOne();
        assertThat(pengingat.terakhir().text())
                .startsWith("⏰ Yth. Bapak/Ibu Ratna, ")
                .contains(permohonan.nomor(), "📢 Yth. Bapak/Ibu Hadi, hal ini");
        waktu.maju(1, Waktu.HARI);
        kantor.everyChatShows(List.of(permohonan.run()));
        assertThat(pengingat.banyaknya()).isEqualTo(2);
        assertThat(pengingat.terakhir().text()).contains("Ratna").doesNotContain("Hadi");
        kasubbag.memutuskan(permohonan, "Selesai");
        kabag.memutuskan(permohonan.di("persetujuan"), "Setujui");
        permohonan.berakhir(Ending.SELESAI);
        files.put("perjalanan-dinas.yaml", PERJALANAN);
        kantor.bot().tick();
    }

    @Test
    void oneChecksAndAnotherSigns() {
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Makassar").di("pemeriksaan");
        assertThat(kasubbag.kartu(permohonan).text()).contains("Ratna").doesNotContain("Hadi");
        kabag.ditolak(permohonan, "Ambil", "Kasubbag Keuangan");
        kasubbag.mengambil(permohonan);
        kasubbag.memutuskan(permohonan, "Selesai");

        permohonan.di("persetujuan");
        assertThat(sari.kartu(permohonan).text()).contains(BAGIAN + " (Kabag Keuangan)");
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
        assertThat(kabag.pesanTerakhir().text())
                .contains("Kasubbag Keuangan: untuk pekerjaan, tekan Ambil")
                .contains("Kabag Keuangan: putuskan permohonan", "misalnya “Setujui” dan “Tolak”");
        kabag.berkata("/sop perjalanan-dinas");
        assertThat(told(kabag)).anyMatch(text -> text.contains("Pelaksana: Kabag Keuangan"));
    }

    @Test
    void whoeverIsTakenOffTheListsHearsOnlyOfThoseTheyWereOn() {
        listed(tono, "kasubbag", "Kasubbag Keuangan");
        assertThat(dihapus(tono))
                .contains("Tono tidak lagi terdaftar sebagai petugas " + BAGIAN + " (Kasubbag Keuangan)")
                .doesNotContain("sudah terdaftar");
        assertThat(dihapus(tono)).isEqualTo("Tono memang tidak terdaftar sebagai petugas di sini.");
    }

    private String dihapus(Petugas petugas) {
        Petugas admin = new Petugas(kantor, kantor.admin, petugas.chat());
        admin.membalas(petugas.berkata("Hadir").id(), "/anggota hapus");
        return petugas.pesanTerakhir().text();
    }

    @Test
    void inPrivateNobodyIsToldToWaitForWhatTheOtherOfTheirUnitDoes() {
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Ambon").di("pemeriksaan");
        assertThat(antrean(kasubbag)).contains(permohonan.nomor());
        assertThat(antrean(kabag)).doesNotContain(permohonan.nomor());
        kasubbag.mengambil(permohonan);
        kasubbag.memutuskan(permohonan, "Selesai");
        assertThat(antrean(kasubbag)).doesNotContain(permohonan.nomor());
        assertThat(antrean(kabag)).contains(permohonan.nomor());
        kabag.memutuskan(permohonan, "Setujui");
    }

    private String antrean(Petugas petugas) {
        Petugas sendiri = petugas.sendiri();
        sendiri.berkata("/antrean");
        return sendiri.pesanTerakhir().text();
    }

    @Test
    void aRoleThatNoFileNamesAnyMoreIsTakenAgainWhileARequestWaitsForIt() {
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Kupang").di("pemeriksaan");
        Petugas admin = new Petugas(kantor, kantor.admin, kabag.chat());
        admin.berkata("/pasang lepas kabag");
        kantor.admin.taps(kabag.chat(), "Ya, lepaskan");
        kantor.settle();
        files.clear();
        kantor.bot().tick();

        kasubbag.mengambil(permohonan);
        kasubbag.memutuskan(permohonan, "Selesai");
        kantor.bot().tick();
        kantor.admin.sees(kantor.akademik, permohonan.nomor() + " menunggu peran Kabag Keuangan");
        admin.berkata("/pasang kabag " + BAGIAN);
        kantor.admin.sees(kabag.chat(), "digunakan oleh " + BAGIAN + " dengan peran Kabag Keuangan");
        kabag.memutuskan(permohonan, "Setujui");

        permohonan.berakhir(Ending.SELESAI);
        files.put("perjalanan-dinas.yaml", PERJALANAN);
        kantor.bot().tick();
    }

    private static List<String> told(Petugas petugas) {
        return petugas.membaca().stream().map(SeenMessage::text).toList();
    }
}
