package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.Desk;
import id.sopan.engine.Child;
import id.sopan.engine.Owed;
import id.sopan.log.SaidInLog;
import id.sopan.procedure.Ending;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** The file of a procedure is gone while a request waits for one of that procedure. */
class ProsedurHilangScenarioTest extends Skenario {

    private static final String IZIN = """
            id: izin
            prefix: IZ
            nama: {id: "Izin", en: "Permit"}
            starts: {by: [unit-terkait], command: izin}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Mengajukan izin, en: Asking for a permit}
                pelaksana: [unit-terkait]
                form:
                  - {id: hal, ask: {id: "Mohon sebutkan halnya.", en: "What is it about?"}, type: text}
                next: putusan
              - id: putusan
                nomor: 2
                kegiatan: {id: Memutuskan izin, en: Deciding on the permit}
                pelaksana: [manage-server]
                decision:
                  - {id: setuju, label: {id: Setujui, en: Approve}, style: success, end: selesai}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, end: ditolak}
            """;

    private static final String SERTIFIKAT = """
            id: sertifikat
            prefix: SR
            nama: {id: Sertifikat, en: Certificate}
            starts: {by: [unit-terkait], command: sertifikat}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: {id: Meminta sertifikat, en: Asking for a certificate}
                pelaksana: [unit-terkait]
                form:
                  - {id: nama, ask: {id: "Mohon sebutkan namanya.", en: "Which name?"}, type: text}
                next: pemeriksaan
              - id: pemeriksaan
                nomor: 2
                kegiatan: {id: Memeriksa permintaan, en: Checking the request}
                pelaksana: [manage-server]
                decision:
                  - {id: lanjut, label: {id: Lanjutkan, en: Go on}, style: success, next: izin}
                  - {id: tolak, label: {id: Tolak, en: Deny}, style: danger, reason: required, end: ditolak}
              - id: izin
                nomor: 3
                kegiatan: {id: Meminta izin, en: Asking for the permit}
                pelaksana: [unit-terkait]
                subrun: {procedure: izin, as: unit-terkait, ended: {selesai: {end: selesai}, ditolak: {end: ditolak}, dibatalkan: {end: dibatalkan}}}
            """;

    private final Map<String, String> files = new ConcurrentHashMap<>();

    @Override
    DefinitionSource definitions() {
        files.putAll(DefinitionSource.shipped().read());
        files.put("izin.yaml", IZIN);
        files.put("sertifikat.yaml", SERTIFIKAT);
        return () -> Map.copyOf(files);
    }

    @Override
    void furnish() {
        kantor.admin.starts(kantor.botId());
    }

    @Test
    void whoeverWaitsReadsWhatForAndTheAdminsAreToldOnceUntilTheFileIsBack() {
        Permohonan sertifikat = diperiksa();
        hilang();
        kantor.admin.sees(kantor.botId(), "sertifikat.yaml:1: Berkas ini tidak berubah, tetapi prosedurnya tidak");
        assertThat(kantor.admin.person().reads(kantor.botId()))
                .noneMatch(message -> message.text().contains("belum ada versi yang dapat dipakai"));
        dewi.memutuskan(sertifikat, "Lanjutkan");
        sertifikat.di("izin");
        for (int look = 0; look < 3; look++) {
            kantor.bot().tick();
        }

        kantor.admin.sees(kantor.botId(), "permohonan " + sertifikat.nomor() + " menunggu permohonan turunan");
        assertThat(kantor.admin.person().reads(kantor.botId()))
                .filteredOn(message -> message.text().contains("turunan menurut prosedur izin"))
                .hasSize(1);
        assertThat(sari.kartu(sertifikat).text()).contains("sebab prosedurnya tidak ditawarkan");
        sari.berkata("/status " + sertifikat.nomor());
        assertThat(sari.pesanTerakhir().text()).contains("sebab prosedurnya tidak ditawarkan");

        files.put("izin.yaml", IZIN);
        kantor.bot().tick();
        kantor.bot().tick();
        assertThat(sari.kartu(sertifikat.di("izin")).text())
                .contains(sertifikat.turunan().nomor())
                .doesNotContain("tidak ditawarkan");
        dibatalkan(sertifikat);
    }

    @Test
    void whatARequestWaitsForIsWithdrawnWithItThoughItsFileIsGone() {
        Permohonan sertifikat = diperiksa();
        dewi.memutuskan(sertifikat, "Lanjutkan");
        Permohonan izin = sertifikat.turunan();
        sari.mengisi(izin).dengan("Sertifikat baru");
        izin.di("putusan");
        hilang();

        dibatalkan(sertifikat);

        izin.berakhir(Ending.DIBATALKAN);
        files.put("izin.yaml", IZIN);
        kantor.bot().tick();
    }

    @Test
    void whatCouldNotBeginIsOverOnceItIsNotNeededAndTheLogHearsOfItOnce() {
        Permohonan sertifikat = diperiksa();
        hilang();
        try (SaidInLog log = new SaidInLog(Desk.class.getPackageName())) {
            dewi.memutuskan(sertifikat, "Lanjutkan");
            assertThat(sertifikat.run().owed()).hasOnlyElementsOfType(Owed.StartChild.class);
            for (int look = 0; look < 3; look++) {
                kantor.bot().tick();
            }
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("The procedure izin is needed"))
                    .hasSize(1);

            dibatalkan(sertifikat);

            assertThat(sertifikat.run().children()).extracting(Child::ending).containsExactly(Ending.DIBATALKAN);
        }
        files.put("izin.yaml", IZIN);
        kantor.bot().tick();
    }

    private Permohonan diperiksa() {
        return sari.mengajukan("sertifikat").dengan("sopan.example").di("pemeriksaan");
    }

    private void hilang() {
        files.remove("izin.yaml");
        kantor.bot().tick();
        assertThat(kantor.bot().procedures().current("izin")).isEmpty();
    }

    private void dibatalkan(Permohonan sertifikat) {
        sari.berkata("/batal " + sertifikat.nomor() + " Tidak jadi");
        kantor.settle();
        sertifikat.berakhir(Ending.DIBATALKAN);
        assertThat(sertifikat.run().owed()).isEmpty();
    }
}
