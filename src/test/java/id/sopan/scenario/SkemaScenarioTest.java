package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.RunAudit;
import id.sopan.engine.Run;
import id.sopan.record.ArchiveFile;
import id.sopan.record.Backup;
import id.sopan.record.Restore;
import id.sopan.roster.Unit;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version that was ever stored is read. {@code src/test/resources/id/sopan/record} holds a backup for each, of an office
 * at work; that of a new version is added by {@code -Dsopan.schema.write=FILE} with this test, and the ones before stay.
 */
class SkemaScenarioTest {

    private static final Path STORED = Path.of("src/test/resources/id/sopan/record");

    /** Nothing reads them, or they are in no backup. */
    private static final Set<Collection> NEVER_READ =
            EnumSet.of(Collection.DEADLETTERS, Collection.SESSIONS, Collection.HANDOVERS, Collection.TIMERS);

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void theNewestReadsWhatEachOneBeforeStored(Gudang gudang) throws IOException {
        for (Path file : files()) {
            Gudang.Opened opened = gudang.open(directory.resolve(file.getFileName()));
            ArchiveFile archive = ArchiveFile.open(file);
            for (Collection collection : EnumSet.complementOf(EnumSet.copyOf(NEVER_READ))) {
                List<String> ids = new ArrayList<>();
                archive.each(collection, document -> ids.add(document.id()));
                assertThat(ids).as("%s in %s", collection, file).isNotEmpty();
            }
            try (Store store = opened.stores().get()) {
                assertThat(Restore.into(store, archive).findings()).isEmpty();
            }
            Instant monday = Instant.parse("2026-11-30T01:30:00Z");
            try (Balai balai = new Balai(
                    directory,
                    opened.stores(),
                    DefinitionSource.shipped(),
                    DefinitionSource.shippedCalendars(),
                    true,
                    monday)) {
                reads(balai);
            }
            opened.close().run();
        }
    }

    /** The chats of that office are not there any more; what is stored of it is. */
    private static void reads(Balai balai) {
        balai.settle();
        RunAudit audit = new RunAudit(balai.store(), balai.bot().procedures());
        assertThat(audit.runs())
                .extracting(Run::number)
                .contains("CB-2026-0001", "CB-2026-0002", "WS-2026-0001", "WS-2026-0004");
        assertThat(audit.runs()).allMatch(run -> balai.bot().runs().isIntact(run.id()));
        assertThat(balai.bot().roster().units()).extracting(Unit::name).contains("Bagian Akademik", "Tim Pengembang");
        Warga admin = balai.admin;
        admin.says(balai.botId(), "/laporan 2026-11-23..2026-11-29");
        admin.sees(balai.botId(), "Diajukan 6");
        admin.says(balai.botId(), "/status WS-2026-0001");
        admin.sees(balai.botId(), "menganalisis kebutuhan");
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
            assertThat(all).isNotEmpty();
            return all;
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "sopan.schema.write", matches = ".+")
    void thisVersionIsWritten() throws IOException {
        Kantor kantor = new Kantor(directory, Gudang.SQLITE.open(directory).stores());
        kantor.denganJadwal();
        Waktu waktu = new Waktu(kantor);
        Petugas sari = new Petugas(kantor, kantor.sari, kantor.akademik);
        Petugas budi = new Petugas(kantor, kantor.budi, kantor.akademik);
        Petugas rina = new Petugas(kantor, kantor.rina, kantor.ti);
        Petugas dewi = new Petugas(kantor, kantor.dewi, kantor.server);
        Permohonan cadangan = rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-siakad", "30/11/2026")
                .di("persetujuan");
        dewi.memutuskan(cadangan, "Setujui");
        cadangan.di("pelaksanaan");
        dewi.mengambil(cadangan);
        kantor.settle();
        dewi.membalas(dewi.kartu(cadangan).id(), "Menunggu jendela perawatan");
        dewi.menyelesaikan(cadangan, "Tersimpan pada NAS 2");
        for (int i = 0; i < 4; i++) {
            sari.webservice().di("analisis");
        }
        rina.mengajukan("pencadangan")
                .dengan("Backup database", "db-arsip", "30/11/2026")
                .di("persetujuan");
        budi.mengajukan("webservice");
        kantor.settle();
        Petugas sendiri = kantor.sendiri(kantor.rina);
        sendiri.berkata("/antrian");
        sendiri.menekan(sendiri.pesanTerakhir(), "Putuskan beberapa");
        for (String label : List.of(
                "☐ WS-2026-0003 · Bagian Akademik",
                "☐ WS-2026-0004 · Bagian Akademik",
                "Lanjut (2)",
                "Setujui: pengembangan",
                "Ya, putuskan 2")) {
            sendiri.menekan(sendiri.pesanTerakhir(), label);
        }
        waktu.sampai("2026-11-30T08:00");
        kantor.settle();
        sari.berkata("/alur WS-2026-0001");
        kantor.admin.says(kantor.botId(), "/ekspor csv 2026-11-01..2026-11-30");
        kantor.settle();
        Files.deleteIfExists(Path.of(System.getProperty("sopan.schema.write")));
        Backup.all(kantor.store(), Path.of(System.getProperty("sopan.schema.write")), kantor.now());
        kantor.close();
    }
}
