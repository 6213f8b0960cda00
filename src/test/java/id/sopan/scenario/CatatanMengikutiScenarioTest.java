package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.engine.Person;
import id.sopan.outbox.Surfaces;
import id.sopan.procedure.Role;
import id.sopan.roster.Administration;
import id.sopan.roster.Unit;
import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What was said of a note follows the request, and says nothing that is not so. */
class CatatanMengikutiScenarioTest extends Skenario {

    private record Meanwhile(String id, Runnable act) {}

    /** Done once, when that reply has been read and nothing was made of it yet. */
    private final AtomicReference<Meanwhile> meanwhile = new AtomicReference<>();

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.REPLIES, Interrupted::new);
    }

    private final class Interrupted extends ForwardingDocuments {

        Interrupted(Documents replies) {
            super(replies);
        }

        @Override
        public Optional<Document> find(String id) {
            Optional<Document> found = super.find(id);
            Meanwhile now = meanwhile.get();
            if (now != null && now.id().equals(id) && meanwhile.compareAndSet(now, null)) {
                now.act().run();
            }
            return found;
        }
    }

    @Test
    void aNoteThatIsTakenBackInTheSameMomentStaysSo() {
        Permohonan permohonan = sari.webservice().di("analisis");
        rina.membalas(rina.kartu(permohonan).id(), "ACC");
        SeenMessage kata = rina.pesanTerakhir();
        assertThat(kata.buttons()).contains("Setujui: webservice baru", "Tarik catatan");
        Documents replies = kantor.store().documents(Collection.REPLIES);
        String said = new Surfaces(kantor.store())
                .subject(rina.chat(), kata.id())
                .orElseThrow()
                .replaceFirst("^reply:", "");
        long before = replies.find(said).orElseThrow().version();
        meanwhile.set(new Meanwhile(said, () -> {
            rina.warga().person().taps(rina.chat(), kata, "Tarik catatan");
            await().until(() -> replies.find(said).orElseThrow().version() > before);
        }));

        agus.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");

        assertThat(meanwhile.get()).as("it has happened").isNull();
        assertThat(permohonan.run().notes()).isEmpty();
        assertThat(rina.pesan(kata.id()).text()).contains("telah ditarik");
    }

    @Test
    void whoeverWasNotCalledIsNotSaidToHaveBeen() {
        Permohonan permohonan = sari.webservice().di("analisis");
        admin().setAccess("bagian-akademik", Role.UNIT_TERKAIT, Unit.Access.CLOSED);
        pindah(kantor.ti);
        rina.membalas(rina.kartu(permohonan).id(), "ACC");
        SeenMessage kata = rina.pesanTerakhir();
        assertThat(kata.buttons())
                .as("read in the same group")
                .contains("Setujui: webservice baru")
                .doesNotContain("Kabari pemohon");

        pindah(kantor.akademik);
        agus.memutuskan(permohonan, "Setujui: webservice baru");
        permohonan.di("rancangan");

        assertThat(rina.pesan(kata.id()).buttons()).containsExactly("Kabari pemohon", "Tarik catatan");
        assertThat(rina.pesan(kata.id()).text()).contains("belum kami kabari");
        admin().setAccess("bagian-akademik", Role.UNIT_TERKAIT, Unit.Access.OPEN);
        kantor.settle();
    }

    private void pindah(long group) {
        admin().bind(Role.UNIT_TERKAIT, "Bagian Akademik", new Unit.Home(group, null), true);
        kantor.settle();
    }

    private Administration admin() {
        return kantor.bot().roster().by(new Person(kantor.admin.id(), "Ibu Admin"));
    }
}
