package id.sopan.scenario;

import static id.sopan.scenario.Waktu.MENIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.definition.DefinitionSource;
import id.sopan.desk.RunMarks;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.ForwardingStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody acts on a request just while what is to be reminded of it is being written: the next step is reminded of in time. */
class TindakanSaatDiingatkanTest {

    private static final String TUGAS = """
            id: tugas
            prefix: TG
            nama: {id: Tugas, en: Task}
            starts: {by: [unit-ti, unit-terkait], command: tugas}
            steps:
              - id: kerja
                nomor: 1
                kegiatan: {id: Mengerjakan tugas, en: Doing the task}
                pelaksana: [unit-ti]
                mutuBaku: {kelengkapan: ~, waktu: 120, output: ~}
                reminders: {at: [75, 100], repeat: 0}
                task: {}
                next: pasang
              - id: pasang
                nomor: 2
                kegiatan: {id: Memasang hasil, en: Installing the result}
                pelaksana: [manage-server]
                mutuBaku: {kelengkapan: ~, waktu: 60, output: ~}
                task: {}
                end: selesai
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What happens once, just before the next document is added to that collection. */
    private final Map<Collection, AtomicReference<Runnable>> meanwhile = Map.of(
            Collection.REMINDERS, new AtomicReference<>(() -> {}), Collection.TIMERS, new AtomicReference<>(() -> {}));

    private final class Interrupted extends ForwardingStore {

        Interrupted(Store store) {
            super(store);
        }

        @Override
        public Documents documents(Collection collection) {
            Documents documents = super.documents(collection);
            AtomicReference<Runnable> before = meanwhile.get(collection);
            return before == null
                    ? documents
                    : new ForwardingDocuments(documents) {
                        @Override
                        public boolean insert(Document document) {
                            before.getAndSet(() -> {}).run();
                            return super.insert(document);
                        }
                    };
        }
    }

    @TempDir
    Path directory;

    private Kantor kantor;
    private Waktu waktu;
    private Petugas sari;
    private Petugas rina;
    private Pengingat diServer;

    private void kantor(Gudang gudang, Runnable scenario) {
        Gudang.Opened opened = gudang.open(directory);
        DefinitionSource definitions = () -> Map.of("tugas.yaml", TUGAS);
        kantor = new Kantor(directory, () -> new Interrupted(opened.stores().get()), definitions, Balai.TODAY);
        try {
            kantor.denganJadwal();
            waktu = new Waktu(kantor);
            sari = new Petugas(kantor, kantor.sari, kantor.akademik);
            rina = new Petugas(kantor, kantor.rina, kantor.ti);
            waktu.sampai("2026-12-01T08:00");
            diServer = Pengingat.sejakKini(new Petugas(kantor, kantor.dewi, kantor.server));
            scenario.run();
        } finally {
            kantor.close();
            opened.close().run();
        }
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void whileTheReminderIsWritten(Gudang gudang) {
        kantor(gudang, () -> {
            Permohonan tugas = sari.mengajukan("tugas").kirim().di("kerja");
            waktu.maju(110, MENIT);
            meanwhile.get(Collection.REMINDERS).set(() -> selesai(tugas));
            waktu.maju(10, MENIT);
            kantor.settle();
            diingatkanSetelah45Menit(tugas);
        });
    }

    @ParameterizedTest
    @MethodSource("id.sopan.scenario.Gudang#all")
    void whileItIsNotedWhenToRemind(Gudang gudang) {
        kantor(gudang, () -> {
            Permohonan tugas = sari.mengajukan("tugas").kirim();
            meanwhile.get(Collection.TIMERS).set(() -> selesai(tugas));
            kantor.bot().schedule().tick();
            diingatkanSetelah45Menit(tugas);
        });
    }

    /** Rina is done, and it has been noted when to remind of what follows, as by another instance. */
    private void selesai(Permohonan tugas) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rina.kartu(tugas).buttons()).contains("Selesai"));
        kantor.rina.person().taps(kantor.ti, rina.kartu(tugas), "Selesai");
        await().atMost(PATIENCE)
                .until(() -> tugas.run().current().orElseThrow().step().equals("pasang"));
        kantor.bot().schedule().tick();
        assertThat(new RunMarks(kantor.bot().runs()).untimed()).isEmpty();
    }

    private void diingatkanSetelah45Menit(Permohonan tugas) {
        tugas.di("pasang");
        waktu.maju(44, MENIT);
        assertThat(diServer.semua()).isEmpty();
        waktu.maju(1, MENIT);
        assertThat(diServer.terakhir().text()).startsWith("⏳").contains(tugas.nomor(), "Memasang hasil");
    }
}
