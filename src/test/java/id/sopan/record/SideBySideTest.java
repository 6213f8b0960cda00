package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void whatIsReadAtOnceIsHandedOnInOrderToTheLast() {
        List<String> read = new ArrayList<>();
        List<Document> documents = IntStream.range(0, 1_000)
                .mapToObj(i -> new Document("run " + i, 1, i, Set.of(), "{}"))
                .toList();
        try (SideBySide<String> reading = new SideBySide<>(Document::id, read::add)) {
            documents.forEach(reading);
        }
        assertThat(read).isEqualTo(documents.stream().map(Document::id).toList());
    }
}
