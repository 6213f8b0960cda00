package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.sandbox.testing.SeenMessage;
import id.sopan.sandbox.testing.TapAnswer;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Store;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The naming of a stand-in is changed by another instance while somebody's answer is on its way. */
class WakilBersamaanScenarioTest extends Skenario {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicReference<@Nullable Consumer<ObjectNode>> meanwhile = new AtomicReference<>();

    @Override
    Supplier<Store> stores(Supplier<Store> durable) {
        return () -> new OneCollection(durable.get(), Collection.DIALOGUES, Shared::new);
    }

    /** In which another instance writes first, once. */
    private final class Shared extends ForwardingDocuments {

        Shared(Documents documents) {
            super(documents);
        }

        @Override
        public boolean replace(Document next, long expected) {
            Consumer<ObjectNode> other = meanwhile.getAndSet(null);
            if (other != null) {
                Document there = find(next.id()).orElseThrow();
                ObjectNode dialogue = (ObjectNode) JSON.readTree(there.json());
                other.accept(dialogue);
                dialogue.put("version", expected + 1);
                String json = JSON.writeValueAsString(dialogue);
                assertThat(super.replace(
                                new Document(there.id(), expected + 1, there.order(), there.keys(), json), expected))
                        .isTrue();
            }
            return super.replace(next, expected);
        }
    }

    private void menjawabHariPertama(ObjectNode dialogue) {
        dialogue.put("field", "LAST").put("changing", false);
        ((ObjectNode) dialogue.get("answers")).put("FIRST", "2026-12-01");
    }

    private SeenMessage isian() {
        return rina.membaca().reversed().stream()
                .filter(message -> message.text().startsWith("Wakil – Rina"))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void rinaNamesAgus() {
        rina.membalas(agus.berkata("Siap").id(), "/wakil");
        assertThat(isian().text()).contains("Mulai hari apa?");
    }

    @AfterEach
    void drop() {
        meanwhile.set(null);
        rina.menekan(isian(), "Batal");
    }

    @Test
    void anAnswerIsTakenWhereTheQuestionIsTheSame() {
        rina.menekan(isian(), "Tanggal lain");
        meanwhile.set(dialogue -> dialogue.put("below", 1));
        rina.menjawab("1-12-2026");
        assertThat(isian().text()).contains("Mulai: 1 Desember 2026", "Sampai dengan hari apa?");
    }

    @Test
    void anAnswerToAQuestionThatWasAnsweredMeanwhileIsToldSo() {
        rina.menekan(isian(), "Tanggal lain");
        meanwhile.set(this::menjawabHariPertama);
        rina.menjawab("2-12-2026");
        assertThat(rina.membaca()).anyMatch(message -> message.text().contains("Pertanyaan ini sudah dijawab"));
        assertThat(isian().text()).contains("Mulai: 1 Desember 2026", "Sampai dengan hari apa?");
    }

    @Test
    void aTapOnAQuestionThatWasAnsweredMeanwhileIsToldSo() {
        String besok = isian().buttons().stream()
                .filter(label -> label.startsWith("Besok"))
                .findFirst()
                .orElseThrow();
        meanwhile.set(this::menjawabHariPertama);
        TapAnswer answer = rina.menekan(isian(), besok);
        assertThat(answer.isAlert()).isTrue();
        assertThat(answer.text()).contains("Pertanyaan ini sudah dijawab");
    }
}
