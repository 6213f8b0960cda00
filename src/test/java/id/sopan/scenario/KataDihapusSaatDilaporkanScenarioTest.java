package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Somebody's data are removed while a report is on its way into the store that has a word of theirs. */
class KataDihapusSaatDilaporkanScenarioTest extends Skenario {

    private static final String KATA = "lekas sekali";

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.SUMMARIES, this::interrupted);
    }

    private Documents interrupted(Documents documents) {
        return new ForwardingDocuments(documents) {
            @Override
            public boolean insert(Document document) {
                if (document.id().startsWith("first ")) {
                    meanwhile.getAndSet(() -> {}).run();
                }
                return super.insert(document);
            }
        };
    }

    @Test
    void theReportKeepsTheFiguresAndNotTheWord() {
        Permohonan permohonan = ditangani(sari.dukungan("Sejak pagi"), sari);
        sari.menekan(permohonan, "4");
        sari.menekan(permohonan, "Tulis sendiri");
        sari.menjawab(KATA);
        kantor.forward(Duration.ofDays(8));
        kantor.settle();
        Petugas sariSendiri = kantor.sendiri(kantor.sari);
        sariSendiri.berkata("/datasaya");
        sariSendiri.menekan(kantor.sari.sees(kantor.botId(), "Yang kami simpan tentang Sari"), "Hapus data saya");
        sariSendiri.menekan(kantor.sari.sees(kantor.botId(), "Hapus data ini?"), "Ya, hapus");

        meanwhile.set(() -> kantor.bot().schedule().tick());
        kantor.budi.says(kantor.akademik, "/laporan 2026-11-23..2026-11-29");
        await().until(() -> {
            kantor.bot().tick();
            return Isi.of(kantor.store()).documents().stream()
                            .anyMatch(document -> document.contains("first 2026-11-23"))
                    && kantor.bot().hasShownAll();
        });

        assertThat(permohonan.run().journal().toString()).doesNotContain(KATA);
        assertThat(Isi.of(kantor.store()).documents()).noneMatch(document -> document.contains(KATA));
    }
}
