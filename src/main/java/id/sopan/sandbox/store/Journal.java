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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The file behind the tables: one line a change, which is an array of {@code [table, key, value or null]}. */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Path file;
    private final FileChannel lock;
    private final Map<String, Table<?>> tables = new LinkedHashMap<>();
    private ArrayNode change = Json.array();
    /** Of earlier changes, for which there was no room. */
    private ArrayNode unwritten = Json.array();

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

    /** Whether anything was noted since the last time. */
    public boolean isNoted() {
        return !change.isEmpty();
    }

    /**
     * Writes what was noted since the last time, as one line. It is then safe from a kill of this process.
     *
     * @throws UncheckedIOException where that cannot be written; it then is as soon as something can
     */
    public void commit() {
        if (channel == null || (change.isEmpty() && unwritten.isEmpty())) {
            return;
        }
        boolean isNew = isNoted();
        boolean isLate = !unwritten.isEmpty();
        unwritten.addAll(change);
        change = Json.array();
        try {
            append(isLate);
            unwritten = Json.array();
            if (isLate) {
                LOG.info("{} is written again", file);
            }
        } catch (IOException e) {
            if (!isLate) {
                LOG.error(
                        "{} cannot be written ({}): make room. What happens meanwhile is kept in memory, and written then",
                        file,
                        e.getMessage());
            }
            if (isNew) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param afresh below what may be half a line */
    private void append(boolean afresh) throws IOException {
        FileChannel out = Objects.requireNonNull(channel);
        if (!out.isOpen()) {
            out = opened();
            channel = out;
        }
        write(out, (afresh ? "\n" : "") + unwritten);
    }

    private FileChannel opened() throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Forgets everything. */
    public void clear() {
        tables.values().forEach(Table::forget);
        change = Json.array();
        unwritten = Json.array();
        try {
            rewrite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            commit();
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
        Path fresh = file.resolveSibling("journal.new");
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (Table<?> table : tables.values()) {
                table.noteAll();
                ArrayNode rows = change;
                change = Json.array();
                write(out, rows.toString());
            }
            out.force(true);
        }
        if (channel != null) {
            channel.close();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        channel = opened();
    }

    private static void write(FileChannel out, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
