package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Query;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Many documents, and large ones, are read in the heap that the bot has. */
@Order(3)
class MongoBatchesTest extends WireSpoken {

    private static final Set<String> ASKING = Set.of("find", "getMore");

    private final Queue<Object> asked = new ConcurrentLinkedQueue<>();

    @Override
    MemoryBackend backend() {
        return new MemoryBackend() {
            @Override
            public de.bwaldvogel.mongo.bson.Document handleMessage(MongoMessage message) {
                if (message.getDocument().keySet().stream().anyMatch(ASKING::contains)) {
                    asked.add(message.getDocument().getOrDefault("batchSize", "as many as there are"));
                }
                return super.handleMessage(message);
            }
        };
    }

    @Test
    void aHundredAreAskedForAtOnceAndAThousandIds() {
        put(250, "{}");
        List<String> scanned = new ArrayList<>();
        runs.scan(Query.of("k"), document -> scanned.add(document.id()));
        assertThat(runs.query(Query.of("k"))).hasSize(250);
        assertThat(runs.query(Query.of("k").limit(120))).hasSize(120);
        assertThat(asked).hasSize(3 + 3 + 2).containsOnly(100);
        asked.clear();
        assertThat(runs.ids(Query.of("k"))).hasSize(250).isEqualTo(scanned);
        assertThat(asked).containsExactly(1000);
    }

    /** MongoDB ends an answer at 16 MiB: 26 documents of 600 KB are one. */
    @Test
    void anAnswerThatIsFullIsNotDecodedAtOnce() throws Exception {
        put(
                26,
                IntStream.range(0, 10_000)
                        .mapToObj("{\"number\":%d,\"text\":\"abcdefghijklmnop\"}"::formatted)
                        .collect(Collectors.joining(",", "{\"journal\":[", "]}")));
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx80m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        server.getConnectionString())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        assertThat(said).endsWith("read 26\n");
    }

    private void put(int count, String json) {
        for (int number = 0; number < count; number++) {
            runs.insert(new Document("run " + number, 1, number, Set.of("k"), json));
        }
    }

    /** A process of its own, with little memory. */
    static final class Reader {

        private Reader() {}

        public static void main(String[] address) {
            List<String> read = new ArrayList<>();
            try (MongoStore store = MongoStore.openToRead(address[0])) {
                store.documents(Collection.RUNS).scan(Query.all(), document -> read.add(document.id()));
            }
            System.out.print("read " + read.size() + "\n");
        }
    }
}
