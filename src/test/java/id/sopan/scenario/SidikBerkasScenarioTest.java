package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.sopan.desk.RunMarks;
import id.sopan.desk.StoredJournal;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.KeptCopy;
import id.sopan.engine.Run;
import id.sopan.engine.SentFiles;
import id.sopan.procedure.Ending;
import id.sopan.record.CopyVerification;
import id.sopan.record.Finding;
import id.sopan.record.Finding.What;
import id.sopan.record.Heads;
import id.sopan.record.Source;
import id.sopan.record.Verification;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a copy of a file is known by stands in the journal, so that one that was exchanged is noticed. */
class SidikBerkasScenarioTest extends Skenario {

    private static final String WEEK = "2026-11-16..2026-11-22";

    /** SHA-256 of what is sent here: 1, 2, 3. */
    private static final String SENT = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81";

    /** What happens just before whoever copies files notes it, and what instead. */
    private final AtomicReference<Runnable> beforeNote = new AtomicReference<>();

    private final AtomicReference<MortalStore.Moment> killed = new AtomicReference<>();

    private final AtomicBoolean died = new AtomicBoolean();

    /** What happens just before anybody else writes a run. */
    private final AtomicReference<Runnable> beforeAct = new AtomicReference<>();

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.RUNS, Disturbed::new);
    }

    private final class Disturbed extends ForwardingDocuments {

        Disturbed(Documents runs) {
            super(runs);
        }

        @Override
        public boolean replace(Document next, long expected) {
            if (!Thread.currentThread().getName().equals("sopan-files")) {
                once(beforeAct);
                return super.replace(next, expected);
            }
            once(beforeNote);
            MortalStore.Moment moment = killed.get();
            boolean replaced = moment != MortalStore.Moment.BEFORE && super.replace(next, expected);
            if (moment != null) {
                died.set(true);
                throw new StoreUnavailable("killed");
            }
            return replaced;
        }

        private static void once(AtomicReference<Runnable> what) {
            Runnable next = what.getAndSet(null);
            if (next != null) {
                next.run();
            }
        }
    }

    private Permohonan denganBerkas(String name) {
        Permohonan permohonan = sari.webservice();
        rina.mengirimBerkas(rina.kartu(permohonan).id(), name, "Surat yang ditandatangani");
        return permohonan;
    }

    private static List<Entry> sidik(Run run) {
        return run.journal().stream()
                .filter(entry -> entry.event() instanceof Event.FileKept)
                .toList();
    }

    private static KeptCopy copy(Entry entry) {
        return ((Event.FileKept) entry.event()).copy();
    }

    private void tercatat(Permohonan permohonan, int copies) {
        await().until(() -> {
            kantor.bot().tick();
            return sidik(permohonan.run()).size() == copies
                    && new RunMarks(kantor.bot().runs()).uncopied().findAny().isEmpty();
        });
        kantor.settle();
    }

    private Path salinan(Permohonan permohonan, String name) throws IOException {
        try (Stream<Path> copies = Files.list(kantor.copies().resolve(permohonan.nomor()))) {
            return copies.filter(copy -> copy.toString().endsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private CopyVerification periksa() {
        return Salinan.periksa(kantor, Duration.ZERO);
    }

    private List<Finding> temuan() {
        return periksa().findings();
    }

    private List<Finding> bukti() {
        return Verification.of(Source.of(kantor.store()), null).findings();
    }

    private Document document(Permohonan permohonan) {
        return kantor.store()
                .documents(Collection.RUNS)
                .find(permohonan.run().id())
                .orElseThrow();
    }

    /** As whoever has the database can. */
    private void tulis(Document document, JsonNode json) {
        assertThat(kantor.store()
                        .documents(Collection.RUNS)
                        .replace(
                                new Document(
                                        document.id(),
                                        document.version(),
                                        document.order(),
                                        document.keys(),
                                        json.toString()),
                                document.version()))
                .isTrue();
    }

    private static ObjectNode kept(JsonNode run) {
        return (ObjectNode) run.path("journal")
                .valueStream()
                .filter(entry -> entry.path("type").asString().equals("fileKept"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatAServerDoesNotServeIsKeptOnceItDoes() {
        var control = kantor.people().control();
        control.post("faults/plan", Map.of("rates", Map.of("file_unserved", 1)));
        Permohonan permohonan = denganBerkas("surat.pdf");
        await().until(() -> {
            kantor.bot().tick();
            return control.get("faults/plan").path("struck").size() > 1;
        });
        assertThat(sidik(permohonan.run())).isEmpty();
        assertThat(new RunMarks(kantor.bot().runs()).uncopied()).isNotEmpty();

        kantor.noFaults();

        tercatat(permohonan, 1);
    }

    @Test
    void aCopyThatWasExchangedOrDeletedOrPutInIsNamed() throws IOException {
        Permohonan permohonan = denganBerkas("surat tugas.pdf");
        tercatat(permohonan, 1);
        Entry entry = sidik(permohonan.run()).getFirst();
        assertThat(copy(entry).sha256()).isEqualTo(SENT);
        assertThat(copy(entry).bytes()).isEqualTo(3);
        Path copy = salinan(permohonan, "surat_tugas.pdf");
        assertThat(copy(entry).name()).isEqualTo(copy.getFileName().toString());
        assertThat(periksa().compared()).isPositive();
        assertThat(temuan()).isEmpty();

        Files.write(copy, new byte[] {1, 2, 4});
        assertThat(temuan()).singleElement().satisfies(finding -> {
            assertThat(finding.what()).isEqualTo(What.COPY_CHANGED);
            assertThat(finding.where()).isEqualTo(permohonan.nomor());
            assertThat(finding.seq()).isEqualTo(entry.seq());
            assertThat(finding.expected()).contains("surat_tugas.pdf", SENT);
        });
        Files.delete(copy);
        assertThat(temuan()).extracting(Finding::what).containsExactly(What.COPY_GONE);
        Files.createDirectory(copy);
        assertThat(temuan()).extracting(Finding::what).containsExactly(What.COPY_CHANGED);
        Files.delete(copy);
        Files.write(copy, new byte[] {1, 2, 3});

        Path other = kantor.copies().resolve("WS-2026-9999/surat.pdf");
        Files.createDirectory(other.getParent());
        Files.write(other, new byte[] {1});
        Path extra = Files.write(copy.resolveSibling("surat.pdf"), new byte[] {1});
        assertThat(temuan()).extracting(Finding::what).containsExactly(What.COPY_IN_EXCESS, What.COPY_IN_EXCESS);
        assertThat(temuan()).extracting(Finding::where).containsExactly(permohonan.nomor(), "WS-2026-9999");
        Files.delete(extra);
        Files.delete(other);
        Files.delete(other.getParent());
        assertThat(temuan()).isEmpty();
    }

    @Test
    void whoeverExchangesItAndItsDigestIsFoundByTheJournal() throws IOException {
        Permohonan permohonan = denganBerkas("keputusan.pdf");
        tercatat(permohonan, 1);
        new Heads(kantor.store()).of(WEEK, kantor.now().plus(Duration.ofHours(1)));
        Document before = document(permohonan);
        long seq = sidik(permohonan.run()).getFirst().seq();
        Path copy = Files.write(salinan(permohonan, "keputusan.pdf"), new byte[] {1, 2, 4});

        JsonNode exchanged = JsonMapper.shared().readTree(before.json());
        String digest = "7".repeat(64);
        ((ObjectNode) kept(exchanged).path("data").path("copy").path("value")).put("sha256", digest);
        tulis(before, exchanged);
        assertThat(bukti()).extracting(Finding::what, Finding::seq).containsExactly(tuple(What.CHAIN, seq));

        ObjectNode withheld = (ObjectNode) JsonMapper.shared().readTree(before.json());
        JsonNode sealed = kept(JsonMapper.shared()
                        .readTree(StoredJournal.withoutPersonal(before).json()))
                .path("data")
                .path("copy");
        ((ObjectNode) kept(withheld).path("data")).set("copy", sealed);
        tulis(before, withheld);
        assertThat(bukti()).as("the chain holds").isEmpty();
        assertThat(temuan()).extracting(Finding::what, Finding::seq).containsExactly(tuple(What.COPY_WITHHELD, seq));

        tulis(before, JsonMapper.shared().readTree(before.json()));
        Files.write(copy, new byte[] {1, 2, 3});
        assertThat(bukti()).isEmpty();
        assertThat(temuan()).isEmpty();
    }

    @Test
    void nothingHappensByItAndTheLastActCanBeTakenBackStill() {
        Permohonan permohonan = denganBerkas("lampiran.pdf");
        rina.memutuskan(permohonan.di("analisis"), "Setujui: webservice baru");
        permohonan.di("rancangan");
        Run before = permohonan.run();
        List<Integer> messages = jumlahPesan();
        JsonNode card = rina.kartu(permohonan).json();

        kantor.forward(Duration.ofMinutes(10));
        beforeNote.set(() -> assertThat(document(permohonan).keys()).doesNotContain("unshown"));
        tercatat(permohonan, 1);

        Run after = permohonan.run();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.lastAt()).isEqualTo(before.lastAt());
        assertThat(after.lastAct()).isEqualTo(before.lastAct());
        assertThat(after.visits()).isEqualTo(before.visits());
        assertThat(after.seq()).isEqualTo(before.seq() + 1);
        assertThat(jumlahPesan()).isEqualTo(messages);
        assertThat(rina.kartu(permohonan).json()).isEqualTo(card);
        rina.memutuskan(permohonan, "Urungkan");
        permohonan.di("analisis");
        assertThat(sidik(permohonan.run())).hasSize(1);
        assertThat(temuan()).isEmpty();
    }

    private List<Integer> jumlahPesan() {
        return Stream.of(kantor.akademik, kantor.ti, kantor.server, kantor.pengembang)
                .map(group -> kantor.admin.person().reads(group).size())
                .toList();
    }

    @Test
    void whoActsAtThatMomentIsNotToldThatAnybodyWasFaster() {
        Permohonan permohonan = denganBerkas("satu.pdf");
        beforeNote.set(() -> rina.memutuskan(permohonan, "Setujui: webservice baru"));
        tercatat(permohonan, 1);
        permohonan.di("rancangan");

        Permohonan lain = denganBerkas("dua.pdf");
        lain.di("analisis");
        beforeAct.set(() -> {
            kantor.bot().tick();
            await().until(() -> sidik(lain.run()).size() == 1);
        });
        rina.memutuskan(lain, "Setujui: webservice baru");
        lain.di("rancangan");
        assertThat(sidik(lain.run())).hasSize(1);
        tercatat(lain, 1);
        assertThat(temuan()).isEmpty();
    }

    @Test
    void killedBetweenTheCopyAndItsNoteItIsNotedAtTheNextStart() {
        killed(MortalStore.Moment.BEFORE);
    }

    @Test
    void killedOnceItWasNotedItIsNotNotedAgain() {
        killed(MortalStore.Moment.AFTER);
    }

    /** Also of one that is over. */
    private void killed(MortalStore.Moment moment) {
        Permohonan permohonan = denganBerkas("terputus.pdf");
        sari.berkata("/batal " + permohonan.nomor() + " Tidak jadi diperlukan tahun ini");
        permohonan.berakhir(Ending.DIBATALKAN);
        died.set(false);
        killed.set(moment);
        await().until(() -> {
            kantor.bot().tick();
            return died.get();
        });
        kantor.end();
        killed.set(null);
        kantor.begin();

        tercatat(permohonan, 1);
        assertThat(copy(sidik(permohonan.run()).getFirst()).sha256()).isEqualTo(SENT);
        assertThat(temuan()).isEmpty();
    }

    @Test
    void digestsGoWithTheFilesOfWhoeverIsRemovedAndThoseOfOthersStay() throws IOException {
        Permohonan permohonan = sari.dukungan("Tidak dapat dibuka");
        budi.mengirimBerkas(budi.kartu(permohonan).id(), "rahasia budi.pdf", "Ini surat saya");
        dewi.mengirimBerkas(dewi.kartu(permohonan).id(), "milik dewi.pdf", "Ini surat unit");
        tercatat(permohonan, 2);
        ditangani(permohonan, sari);
        kantor.settle();
        new Heads(kantor.store()).of(WEEK, kantor.now().plus(Duration.ofHours(1)));

        new PenghapusanData(kantor).oleh(kantor.budi);

        tercatat(permohonan, 2);
        assertThat(permohonan.run().lacksSomebody()).isTrue();
        assertThat(sidik(permohonan.run()))
                .extracting(SidikBerkasScenarioTest::copy)
                .satisfiesExactlyInAnyOrder(
                        copy -> assertThat(copy).isEqualTo(KeptCopy.REMOVED),
                        copy -> assertThat(copy.name()).endsWith("milik_dewi.pdf"));
        assertThat(document(permohonan).json()).doesNotContain("rahasia");
        try (Stream<Path> copies = Files.list(kantor.copies().resolve(permohonan.nomor()))) {
            assertThat(copies).singleElement().asString().endsWith("milik_dewi.pdf");
        }
        assertThat(bukti()).isEmpty();
        assertThat(temuan()).isEmpty();
        assertThat(SentFiles.kept(permohonan.run())).contains("");
        Files.write(salinan(permohonan, "milik_dewi.pdf"), new byte[] {0});
        assertThat(temuan()).extracting(Finding::what).containsExactly(What.COPY_CHANGED);
        Files.write(salinan(permohonan, "milik_dewi.pdf"), new byte[] {1, 2, 3});
        assertThat(kantor.bot().runs().isIntact(permohonan.run().id())).isTrue();
        assertThat(permohonan.run().journal()).extracting(Entry::recordedAt).isSortedAccordingTo(Instant::compareTo);
    }
}
