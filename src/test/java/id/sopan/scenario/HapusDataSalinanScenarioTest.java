package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Somebody has their data removed while a file of theirs is being copied: the copy does not come back. */
class HapusDataSalinanScenarioTest extends Skenario {

    private static final String FILE = "layar darurat.pdf";

    /** Whoever copies files has read of the file, and goes on once the second is open. */
    private volatile CountDownLatch read;

    private volatile CountDownLatch removed;
    private volatile CountDownLatch copied;

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        read = new CountDownLatch(1);
        removed = new CountDownLatch(1);
        copied = new CountDownLatch(1);
        return () -> new OneCollection(durable.get(), Collection.RUNS, Slow::new);
    }

    private final class Slow extends ForwardingDocuments {

        Slow(Documents runs) {
            super(runs);
        }

        @Override
        public Optional<Document> find(String id) {
            Optional<Document> found = super.find(id);
            found.ifPresent(HapusDataSalinanScenarioTest.this::hold);
            return found;
        }

        @Override
        public List<Document> query(Query query) {
            List<Document> found = super.query(query);
            found.forEach(HapusDataSalinanScenarioTest.this::hold);
            return found;
        }

        @Override
        public boolean removeKey(String id, long version, String key) {
            boolean done = super.removeKey(id, version, key);
            if (key.equals("uncopied")) {
                copied.countDown();
            }
            return done;
        }
    }

    private void hold(Document document) {
        if (Thread.currentThread().getName().equals("sopan-files")
                && document.json().contains(FILE)) {
            read.countDown();
            try {
                assertThat(removed.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void theCopyThatIsBeingMadeGoesToo() throws InterruptedException {
        Permohonan permohonan = sari.dukungan("Tidak dapat dibuka");
        sari.mengirimBerkas(sari.kartu(permohonan).id(), FILE, "Ini yang saya lihat");
        kantor.bot().tick();
        assertThat(read.await(1, TimeUnit.MINUTES)).isTrue();
        ditangani(permohonan, sari);
        new PenghapusanData(kantor).oleh(kantor.sari);
        assertThat(permohonan.run().lacksSomebody()).isTrue();

        removed.countDown();

        await().until(() -> {
            kantor.bot().tick();
            return copied.getCount() == 0;
        });
        await().untilAsserted(() ->
                assertThat(kantor.copies().resolve(permohonan.nomor())).doesNotExist());
    }
}
