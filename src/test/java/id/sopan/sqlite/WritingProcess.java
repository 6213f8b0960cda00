package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/** Writes with four threads until it is killed, and prints each id and version once the store has acknowledged it. */
final class WritingProcess {

    private static final String PADDING = "x".repeat(4_000);

    private WritingProcess() {}

    public static void main(String[] arguments) {
        Documents runs = SqliteStore.open(Path.of(arguments[0])).documents(Collection.RUNS);
        for (int writer = 0; writer < 4; writer++) {
            Thread.ofPlatform().start(() -> writeForever(runs));
        }
    }

    private static void writeForever(Documents runs) {
        while (true) {
            String id = UUID.randomUUID().toString();
            boolean written = runs.insert(document(id, 1));
            acknowledge(written, id, 1);
            for (int version = 1; version < 20; version++) {
                written = runs.replace(document(id, version + 1), version);
                acknowledge(written, id, version + 1);
            }
        }
    }

    private static Document document(String id, int version) {
        return new Document(id, version, version, Set.of("v" + version), "{\"x\":\"" + PADDING + "\"}");
    }

    private static void acknowledge(boolean written, String id, int version) {
        System.out.print(written ? id + " " + version + "\n" : "refused " + id + "\n");
        System.out.flush();
    }
}
