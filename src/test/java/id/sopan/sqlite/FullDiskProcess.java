package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.StoreUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes until the disk is full, makes room, writes again, starts once more when full, and prints what it saw. */
final class FullDiskProcess {

    private static final String TEXT = "{\"x\":\"" + "x".repeat(50_000) + "\"}";

    /** More than SQLite lets its log grow to: with room again, it moves that into the database first. */
    private static final int BALLAST_BYTES = 6 << 20;

    private FullDiskProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        try (SqliteStore store = SqliteStore.open(disk.resolve("data"))) {
            Documents runs = store.documents(Collection.RUNS);
            int written = writeUntilFull(runs);
            System.out.println("answers when full: " + store.answers());
            Files.delete(ballast);
            System.out.println("answers with room: " + store.answers());
            System.out.println("written with room: " + runs.insert(document(written)));
            long kept = IntStream.rangeClosed(0, written)
                    .filter(id ->
                            runs.find("run" + id).filter(document(id)::equals).isPresent())
                    .count();
            System.out.println("all kept: " + (kept == written + 1 && written > 0));
        }
        fill(ballast);
        try (SqliteStore store = SqliteStore.openToRead(disk.resolve("data"))) {
            System.out.println("read when full: "
                    + store.documents(Collection.RUNS).find("run0").isPresent());
        }
        try (SqliteStore store = SqliteStore.open(disk.resolve("data"))) {
            System.out.println("started when full: " + store.answers());
        } catch (StoreUnavailable full) {
            System.out.println("not started: " + full.getMessage());
        }
    }

    private static void fill(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            System.out.println("filled: " + full.getMessage());
        }
    }

    private static int writeUntilFull(Documents runs) {
        for (int written = 0; ; written++) {
            try {
                runs.insert(document(written));
            } catch (StoreUnavailable full) {
                System.out.println("refused: " + full.getMessage());
                return written;
            }
        }
    }

    private static Document document(int id) {
        return new Document("run" + id, 1, id, Set.of("k"), TEXT);
    }
}
