package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

    @Test
    void ofLargeDocumentsFewAreHeldAtOnce() {
        AtomicLong held = new AtomicLong();
        List<Long> most = new ArrayList<>();
        List<String> read = new ArrayList<>();
        String json = "{\"a\":\"" + "a".repeat(SideBySide.MOST / 4) + "\"}";
        try (SideBySide<String> reading = new SideBySide<>(Document::id, id -> {
            held.addAndGet(-json.length());
            read.add(id);
        })) {
            for (int i = 0; i < 64; i++) {
                reading.accept(new Document("run " + i, 1, i, Set.of(), json));
                most.add(held.addAndGet(json.length()));
            }
        }
        assertThat(read).hasSize(64).startsWith("run 0", "run 1").endsWith("run 63");
        assertThat(most).allSatisfy(characters -> assertThat(characters).isLessThanOrEqualTo(SideBySide.MOST));
    }

    @Test
    void oneThatIsLargerThanAllMayBeIsReadAlone() {
        List<String> read = new ArrayList<>();
        String json = "{\"a\":\"" + "a".repeat(2 * SideBySide.MOST) + "\"}";
        try (SideBySide<String> reading = new SideBySide<>(Document::id, read::add)) {
            reading.accept(new Document("small", 1, 0, Set.of(), "{}"));
            reading.accept(new Document("large", 1, 1, Set.of(), json));
            assertThat(read).containsExactly("small");
            reading.accept(new Document("next", 1, 2, Set.of(), "{}"));
            assertThat(read).containsExactly("small", "large");
        }
        assertThat(read).containsExactly("small", "large", "next");
    }
}
