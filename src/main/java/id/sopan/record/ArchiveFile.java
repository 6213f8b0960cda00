package id.sopan.record;

import id.sopan.digest.Sha256;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An archive that is whole: read through once before anything is believed of it. */
public final class ArchiveFile implements Source {

    private static final int GZIP = 0x1f8b;
    /** Far more than lead to each other while a backup is made. */
    private static final int MOST_AGAIN = 100_000;
    /** What an id has at most, as {@link Document} says. */
    private static final int LONGEST_ID = 200;

    private final Path path;
    /** Of documents that stand in it more than once: which line counts. */
    private final Map<String, Long> again = new HashMap<>();

    private long documents;
    private String kind = "";
    private String at = "";

    private ArchiveFile(Path path) {
        this.path = path;
    }

    /** @throws UnfitArchive where there is none, it is none, is not whole, or was written by a newer Sopan */
    public static ArchiveFile open(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnfitArchive(
                    "Tidak ada berkas " + path + " yang dapat dibaca. Sebutkan arsip buatan `backup` atau `journal`.",
                    "There is no file " + path + " that can be read. Name an archive made by `backup` or `journal`.");
        }
        ArchiveFile archive = new ArchiveFile(path);
        archive.check();
        return archive;
    }

    private void check() throws IOException {
        MessageDigest sha256 = Sha256.digest();
        try (BufferedReader lines = lines()) {
            checkHead(lines.readLine(), sha256);
            Set<String> runs = new HashSet<>();
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("{\"end\":")) {
                    checkEnd(ArchiveLine.parse(line), HexFormat.of().formatHex(sha256.digest()), lines.readLine());
                    return;
                }
                update(sha256, line);
                note(line, number, runs);
            }
        } catch (BoundedLines.TooLong tooLong) {
            throw unfit(
                    tooLong.line(),
                    "lebih panjang dari " + BoundedLines.LONGEST + " byte",
                    "longer than " + BoundedLines.LONGEST + " bytes");
        } catch (EOFException | ZipException damaged) {
            throw notWhole();
        }
        throw notWhole();
    }

    private void checkHead(@Nullable String line, MessageDigest sha256) {
        JsonNode head = ArchiveLine.parse(line == null ? "" : line);
        if (!head.path("sopan").asString("").equals("archive")) {
            throw new UnfitArchive(
                    path + " bukan arsip Sopan. Arsip dibuat dengan `backup` atau `journal`.",
                    path + " is no archive of Sopan. Archives are made by `backup` or `journal`.");
        }
        if (head.path("schema").asInt() > ArchiveWriter.SCHEMA) {
            throw newer(head.path("schema").asString());
        }
        kind = head.path("kind").asString("");
        at = head.path("at").asString("");
        if (!ArchiveWriter.KINDS.contains(kind)) {
            throw newer("kind " + kind);
        }
        update(sha256, String.valueOf(line));
    }

    /** @throws UnfitArchive where a store made from it would lack what is not of the journals */
    public void refuseRecordAlone() {
        if (!bearsKeys()) {
            throw new UnfitArchive(
                    path + " bukan cadangan, hanya jurnal untuk diperiksa. Cadangan dibuat dengan `backup`.",
                    path + " is no backup, only journals to verify. Backups are made by `backup`.");
        }
    }

    private UnfitArchive newer(String what) {
        return new UnfitArchive(
                path + " dibuat oleh Sopan yang lebih baru (" + what + "). Mohon pakai versi itu atau yang lebih baru.",
                path + " was made by a newer Sopan (" + what + "). Use that version or a later one.");
    }

    private void checkEnd(JsonNode end, String sha256, @Nullable String after) {
        boolean whole = end.path("sha256").asString("").equals(sha256)
                && end.path("end").asLong() == documents
                && after == null;
        if (!whole) {
            throw notWhole();
        }
    }

    private UnfitArchive notWhole() {
        return new UnfitArchive(
                path + " rusak atau tidak utuh. Mohon pakai salinan lain, atau buat cadangan yang baru.",
                path + " is damaged, or not whole. Use another copy, or make a new backup.");
    }

    /** @param runs names of those that were there before */
    private void note(String line, long number, Set<String> runs) {
        documents++;
        JsonNode head = ArchiveLine.head(line);
        Collection collection = collection(head);
        boolean isAgain = head.path("again").asBoolean(false);
        if (!line.startsWith(start(collection))
                || head.path("id").asString("").length() > LONGEST_ID
                || isAgain && collection != Collection.RUNS) {
            throw unfit(
                    number,
                    "tidak ditulis seperti oleh `backup` atau `journal`, jadi arsip ini diubah",
                    "not written as `backup` or `journal` write, so this archive was changed");
        }
        if (isAgain) {
            again.put(name(head), number);
            if (again.size() > MOST_AGAIN) {
                throw unfit(
                        number,
                        "lebih dari " + MOST_AGAIN + " permohonan ditulis ulang",
                        "more than " + MOST_AGAIN + " requests stand again");
            }
        } else if (collection == Collection.RUNS && !runs.add(name(head))) {
            throw unfit(
                    number, name(head) + " sudah ada pada baris sebelumnya", name(head) + " stands in a line before");
        }
    }

    private UnfitArchive unfit(long line, String inIndonesian, String inEnglish) {
        return new UnfitArchive(
                path + ", baris " + line + ": " + inIndonesian
                        + ". Mohon pakai salinan lain, atau buat cadangan yang baru.",
                path + ", line " + line + ": " + inEnglish + ". Use another copy, or make a new backup.");
    }

    private Collection collection(JsonNode head) {
        for (Collection collection : Collection.values()) {
            if (collection.table().equals(head.path("in").asString(""))) {
                return collection;
            }
        }
        throw head.has("in") ? newer(head.path("in").asString("")) : notWhole();
    }

    /** By which lines are read: one that is counted must begin so. */
    private static String start(Collection collection) {
        return "{\"in\":\"" + collection.table() + "\",";
    }

    private static String name(JsonNode head) {
        return head.path("in").asString() + " " + head.path("id").asString();
    }

    @Override
    public void each(Collection collection, Consumer<Document> each) {
        String start = start(collection);
        try (BufferedReader lines = lines()) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith(start)) {
                    JsonNode head = ArchiveLine.head(line);
                    if (again.getOrDefault(name(head), number) == number) {
                        each.accept(ArchiveLine.document(head, line));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sealed copy of the journals bears none. */
    @Override
    public boolean bearsKeys() {
        return kind.equals(ArchiveWriter.BACKUP);
    }

    private static void update(MessageDigest sha256, String line) {
        sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private BufferedReader lines() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(2);
        boolean compressed = (in.read() << 8 | in.read()) == GZIP;
        in.reset();
        InputStream bytes = new BoundedLines(compressed ? new GZIPInputStream(in) : in);
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** The instant from which it is, as its first line has it. */
    public String at() {
        return at;
    }

    /** Its path. */
    @Override
    public String toString() {
        return path.toString();
    }
}
