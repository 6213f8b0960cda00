package id.sopan.sandbox.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The file behind the tables: one line a change, which is an array of {@code [table, key, value or null]}. */
public final class Journal implements AutoCloseable {

    private final Path file;
    private final FileChannel lock;
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private ArrayNode change = Json.array();
    private @Nullable FileChannel channel;

    private Journal(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the directory for this process alone.
     *
     * @throws IllegalStateException where another process uses the directory, or it cannot be written
     */
    public static Journal in(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lock =
                    FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new IllegalStateException(
                        directory + " is in use by another emulator: stop that one, or give another --data");
            }
            return new Journal(directory.resolve("journal.jsonl"), lock);
        } catch (IOException e) {
            throw new IllegalStateException(directory + " cannot be written: give another --data", e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    public <V> Table<V> table(String name, Class<V> type) {
        var table = new Table<>(name, type, this);
        tables.put(name, table);
        return table;
    }

    /** Reads what is there into the tables, and writes it anew without its history. */
    public void load() {
        try {
            if (Files.exists(file)) {
                try (BufferedReader lines = Files.newBufferedReader(file)) {
                    lines.lines().forEach(this::replay);
                }
            }
            rewrite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(String table, String key, @Nullable Object value) {
        ArrayNode entry = change.addArray().add(table).add(key);
        if (value == null) {
            entry.addNull();
        } else {
            entry.add(Json.tree(value));
        }
    }

    /** Writes what was noted since the last time, as one line. It is then safe from a kill of this process. */
    public void commit() {
        if (change.isEmpty() || channel == null) {
            return;
        }
        try {
            write(channel, change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            change = Json.array();
        }
    }

    /** Forgets everything. */
    public void clear() {
        tables.values().forEach(Table::forget);
        change = Json.array();
        try {
            rewrite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        commit();
        try {
            if (channel != null) {
                channel.close();
            }
            channel = null;
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replay(String line) {
        JsonNode entries;
        try {
            entries = Json.MAPPER.readTree(line);
        } catch (JacksonException torn) {
            return;
        }
        for (JsonNode entry : entries) {
            Table<?> table = tables.get(entry.path(0).asString());
            if (table != null) {
                table.restore(entry.path(1).asString(), entry.get(2));
            }
        }
    }

    private void rewrite() throws IOException {
        if (channel != null) {
            channel.close();
        }
        Path fresh = file.resolveSibling("journal.new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Table<?> table : tables.values()) {
                table.noteAll();
                write(out, change);
                change = Json.array();
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static void write(FileChannel out, ArrayNode entries) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((entries + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            out.write(line);
        }
    }
}
