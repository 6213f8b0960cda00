package id.sopan.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A command without a number, where there are more requests than are looked at. */
class TanpaNomorScenarioTest extends Skenario {

    private static final int LOOKED = 200;
    private static final int OFFERED = 16;

    private static Document salinan(Document permohonan, int nomor) {
        String id = "salinan-%04d".formatted(nomor);
        Set<String> keys = new HashSet<>(permohonan.keys());
        keys.removeAll(Set.of("unshown", "untimed"));
        return new Document(
                id,
                permohonan.version(),
                permohonan.order(),
                keys,
                permohonan.json().replace(permohonan.id(), id));
    }

    @Test
    void itSaysThatThereAreAtLeastSoManyOthers() {
        Permohonan permohonan = sari.webservice().di("analisis");
        kantor.settle();
        Documents runs = kantor.store().documents(Collection.RUNS);
        Document one = runs.find(permohonan.run().id()).orElseThrow();
        List<Document> others = IntStream.range(0, LOOKED)
                .mapToObj(nomor -> salinan(one, nomor))
                .toList();
        others.forEach(other -> assertThat(runs.insert(other)).isTrue());
        sari.berkata("/batal");
        String offer = sari.pesanTerakhir().text();
        others.forEach(
                other -> assertThat(runs.delete(other.id(), other.version())).isTrue());
        assertThat(offer).contains("Masih ada sekurang-kurangnya " + (LOOKED - OFFERED) + " permohonan lain");
    }
}
