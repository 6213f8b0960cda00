package id.sopan.record;

import id.sopan.digest.Sha256;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.OwnerOnly;
import id.sopan.store.WholeFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an archive, as docs/record.md describes it: beside its place until it is whole, and there all at once. Closed
 * before that it leaves nothing.
 */
final class ArchiveWriter implements AutoCloseable {

    static final int SCHEMA = 1;
    static final String BACKUP = "backup";
    static final String JOURNAL = "journal";
    static final Set<String> KINDS = Set.of(BACKUP, JOURNAL);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private final @Nullable GZIPOutputStream gzip;
    private final MessageDigest sha256 = Sha256.digest();
    private long documents;

    private ArchiveWriter(
            Path file, Path part, FileChannel channel, OutputStream bytes, @Nullable GZIPOutputStream gzip) {
        this.file = file;
        this.part = part;
        this.channel = channel;
        this.gzip = gzip;
        out = new BufferedOutputStream(bytes, BUFFER);
    }

    /**
     * A file of the name {@code ...gz} is compressed; it is readable by its owner only.
     *
     * @param kind one of {@link #KINDS}
     */
    static ArchiveWriter to(Path file, String kind, Instant at) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        FileChannel channel = FileChannel.open(
                part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file(part));
        OutputStream bytes = Channels.newOutputStream(channel);
        boolean compressed = file.getFileName().toString().endsWith(".gz");
        GZIPOutputStream gzip = compressed ? new GZIPOutputStream(bytes, BUFFER) : null;
        ArchiveWriter writer = new ArchiveWriter(file, part, channel, gzip == null ? bytes : gzip, gzip);
        writer.line(JSON.createObjectNode()
                .put("sopan", "archive")
                .put("schema", SCHEMA)
                .put("kind", kind)
                .put("at", at.toString())
                .toString());
        return writer;
    }

    /** @param again whether the document stood in the archive before, and is another by now */
    void add(Collection collection, Document document, boolean again) {
        ObjectNode head = JSON.createObjectNode().put("in", collection.table());
        head.put("id", document.id()).put("version", document.version()).put("order", document.order());
        ArrayNode keys = head.putArray("keys");
        document.keys().stream().sorted().forEach(keys::add);
        if (again) {
            head.put("again", true);
        }
        String json = document.json();
        boolean oneLine = json.indexOf('\n') < 0 && json.indexOf('\r') < 0;
        String start = oneLine ? head.toString() : head.put("text", json).toString();
        try {
            line(oneLine ? start.substring(0, start.length() - 1) + ArchiveLine.BODY + json + "}" : start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents++;
    }

    private void line(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        sha256.update(bytes);
        out.write(bytes);
    }

    /** It is whole, and has reached the disk. */
    void finish() throws IOException {
        ObjectNode end = JSON.createObjectNode().put("end", documents);
        line(end.put("sha256", HexFormat.of().formatHex(sha256.digest())).toString());
        out.flush();
        if (gzip != null) {
            gzip.finish();
        }
        channel.close();
        WholeFile.settle(part, file);
    }

    long documents() {
        return documents;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
