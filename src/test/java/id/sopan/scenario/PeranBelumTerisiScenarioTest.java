package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.log.SaidInLog;
import id.sopan.sandbox.testing.TapAnswer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A unit holds several roles, and only one of them has an official yet. */
class PeranBelumTerisiScenarioTest extends Skenario {

    private static final String UANG_MUKA = """
            id: uang-muka
            prefix: UM
            nama: {id: Prosedur Uang Muka, en: Advances}
            pelaksana:
              bendahara: {id: Bendahara, en: Treasurer}
            starts: {by: [bendahara], command: uangmuka, label: {id: Uang Muka, en: Advance}}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Mengajukan uang muka, en: Asking for an advance}
                pelaksana: [bendahara]
                form:
                  - {id: jumlah, ask: {id: "Mohon sebutkan jumlahnya.", en: "How much?"}, type: text}
                next: persetujuan
              - id: persetujuan
                nomor: 2
                kegiatan: {id: Menyetujui uang muka, en: Approving the advance}
                pelaksana: [unit-ti]
                decision:
                  - {id: setuju, label: {id: Setujui, en: Approve}, style: success, arrow: ya, end: selesai}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, arrow: tidak, end: ditolak}
            """;

    private static final String BAGIAN = "Bagian Keuangan";
    private static final String KASUBBAG = BAGIAN + " (Kasubbag Keuangan)";

    private final Map<String, String> files = new ConcurrentHashMap<>();

    private Petugas ratna;
    private Petugas kabag;

    @Override
    DefinitionSource definitions() {
        files.put("perjalanan-dinas.yaml", PeranSendiriScenarioTest.PERJALANAN);
        files.put("uang-muka.yaml", UANG_MUKA);
        return () -> Map.copyOf(files);
    }

    @Override
    void furnish() {
        Warga ratna = kantor.person("Ratna");
        Warga hadi = kantor.person("Hadi");
        long keuangan = kantor.group(BAGIAN, ratna, hadi);
        kantor.bind(keuangan, "kasubbag " + BAGIAN);
        kantor.bind(keuangan, "kabag " + BAGIAN);
        kantor.bind(keuangan, "bendahara " + BAGIAN);
        this.ratna = new Petugas(kantor, ratna, keuangan);
        kabag = new Petugas(kantor, hadi, keuangan);
        new Petugas(kantor, kantor.admin, keuangan)
                .membalas(kabag.berkata("Hadir").id(), "/anggota kabag");
    }

    @Test
    void theCardSaysWhichOfficialIsMissingAndAsksForThemAlone() {
        Permohonan permohonan = sari.mengajukan("perjalanan").dengan("Makassar").di("pemeriksaan");
        assertThat(kabag.kartu(permohonan).text()).contains("Belum ada petugas yang terdaftar untuk " + KASUBBAG);

        TapAnswer answer = ratna.menekan(permohonan, "Saya petugas " + KASUBBAG);

        assertThat(answer.text()).contains(KASUBBAG);
        assertThat(kantor.bot().roster().requests())
                .extracting(asked -> asked.hat().role().id())
                .containsExactly("kasubbag");
    }

    @Test
    void whoeverAsksToBeListedSaysForWhichRole() {
        ratna.berkata("/anggota");
        assertThat(ratna.pesanTerakhir().buttons())
                .contains("Saya petugas " + KASUBBAG, "Saya petugas " + BAGIAN + " (Bendahara)");
        String unit = kantor.bot().roster().units().stream()
                .filter(each -> each.name().equals(BAGIAN))
                .findFirst()
                .orElseThrow()
                .id();
        int before = kantor.bot().roster().requests().size();

        ratna.warga().person().forges(ratna.chat(), ratna.pesanTerakhir().id(), "v1:::5:" + unit);
        kantor.settle();

        assertThat(ratna.pesanTerakhir().text()).as("a button of earlier").contains("Mohon pilih peran");
        assertThat(ratna.pesanTerakhir().buttons()).contains("Saya petugas " + KASUBBAG);
        assertThat(kantor.bot().roster().requests()).hasSize(before);
    }

    @Test
    void whatRecursAndNoUnitCanAskForIsSaidInTheLogOnce() {
        String arsip = UANG_MUKA
                .replace("id: uang-muka", "id: arsip")
                .replace("prefix: UM", "prefix: AR")
                .replace("bendahara", "arsiparis")
                .replace("Bendahara", "Arsiparis")
                .replace("Treasurer", "Archivist")
                .replace("uangmuka", "arsip")
                .replace("{by: [arsiparis]", "{by: [arsiparis], every: P1M")
                .replace("Uang Muka", "Arsip")
                .replace("en: Advance}", "en: Archive}");
        try (SaidInLog log = new SaidInLog("id.sopan.schedule")) {
            files.put("arsip.yaml", arsip);
            kantor.bot().tick();
            assertThat(kantor.bot().procedures().current("arsip")).isPresent();
            kantor.bot().schedule().tick();
            kantor.bot().schedule().tick();
            assertThat(log.lines())
                    .filteredOn(line ->
                            line.contains("arsip belum dimulai sendiri, karena belum ada unit dengan peran arsiparis"))
                    .hasSize(1);
        } finally {
            files.remove("arsip.yaml");
            kantor.bot().tick();
        }
    }

    @Test
    void whoeverIsListedInAnotherRoleLearnsWhichOneMayAsk() {
        kabag.berkata("/ajukan uangmuka");
        assertThat(kabag.pesanTerakhir().text()).contains("belum terdaftar sebagai petugas " + BAGIAN + " (Bendahara)");
    }
}
