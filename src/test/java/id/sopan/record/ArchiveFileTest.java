package id.sopan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.digest.Sha256;
import id.sopan.store.Collection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive may come from anywhere. */
class ArchiveFileTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final String HEAD =
            "{\"sopan\":\"archive\",\"schema\":1,\"kind\":\"backup\",\"at\":\"2026-11-24T01:00:00Z\"}\n";

    @TempDir
    Path directory;

    /** Whole but for that, with one request whose document has that many mebibytes. */
    private Path archive(int mebibytes) throws IOException {
        Path file = directory.resolve("arsip.jsonl.gz");
        MessageDigest sha256 = Sha256.digest();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            OutputStream lines = new DigestOutputStream(out, sha256);
            write(lines, HEAD);
            write(lines, "{\"in\":\"runs\",\"id\":\"a\",\"version\":1,\"order\":1,\"keys\":[],\"body\":{\"a\":\"");
            String part = "a".repeat(MEBIBYTE);
            for (int i = 0; i < mebibytes; i++) {
                write(lines, part);
            }
            write(lines, "\"}}\n");
            String sum = HexFormat.of().formatHex(sha256.digest());
            write(out, "{\"end\":1,\"sha256\":\"" + sum + "\"}\n");
        }
        return file;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLineThatIsLongerThanAnyDocumentIsNamedAndNotReadOn() throws IOException {
        Path bomb = archive(9);
        assertThat(Files.size(bomb)).isLessThan(MEBIBYTE);
        assertThatThrownBy(() -> ArchiveFile.open(bomb))
                .isInstanceOf(UnfitArchive.class)
                .hasMessageContaining(bomb + ", line 2: longer than 8388608 bytes");
    }

    /** Its count and its sum fit; nobody would read what it hides. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"in\": \"runs\", \"id\": \"a\", \"version\": 1, \"order\": 1, \"keys\": [], \"body\": {}}",
                " {\"in\":\"runs\",\"id\":\"a\",\"version\":1,\"order\":1,\"keys\":[],\"body\":{}}",
                "{\"in\":\"heads\",\"in\":\"runs\",\"id\":\"a\",\"version\":1,\"order\":1,\"keys\":[],\"body\":{}}",
                "{\"id\":\"a\",\"in\":\"runs\",\"version\":1,\"order\":1,\"keys\":[],\"body\":{}}",
                "{\"in\":\"files\",\"id\":\"a\",\"version\":1,\"order\":1,\"keys\":[],\"again\":true,\"body\":{}}"
            })
    void aLineThatIsNotAsItIsWrittenIsNamed(String line) throws Exception {
        assertIsNamed(line, "not written as `backup`");
    }

    @Test
    void anIdThatIsLongerThanAnyIsNamed() throws Exception {
        assertIsNamed(again("a".repeat(201)), "not written as `backup`");
    }

    @Test
    void moreThanCanHaveLedToEachOtherWhileABackupWasMadeAreNotHeldInMemory() throws Exception {
        List<String> lines = IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> again("run " + i))
                .toList();
        Path file = archive(lines);
        assertThatThrownBy(() -> ArchiveFile.open(file))
                .isInstanceOf(UnfitArchive.class)
                .hasMessageContaining(file + ", line 100002: more than 100000 requests stand again");
    }

    private static String again(String id) {
        return "{\"in\":\"runs\",\"id\":\"" + id
                + "\",\"version\":1,\"order\":1,\"keys\":[],\"again\":true,\"body\":{}}";
    }

    private void assertIsNamed(String line, String what) throws Exception {
        Path file = archive(List.of(line));
        assertThatThrownBy(() -> ArchiveFile.open(file))
                .isInstanceOf(UnfitArchive.class)
                .hasMessageContaining(file + ", line 2: " + what);
    }

    /** Its count and its sum fit. */
    private Path archive(List<String> documents) throws Exception {
        String lines = HEAD + String.join("\n", documents) + "\n";
        byte[] sum = Sha256.digest().digest(lines.getBytes(StandardCharsets.UTF_8));
        Path file = directory.resolve("arsip.jsonl");
        Files.writeString(
                file,
                lines + "{\"end\":" + documents.size() + ",\"sha256\":\""
                        + HexFormat.of().formatHex(sum) + "\"}\n");
        return file;
    }

    @Test
    void aDocumentThatIsLargerThanAnyOfficeHasIsRead() throws IOException {
        List<Integer> read = new ArrayList<>();
        ArchiveFile.open(archive(7))
                .each(Collection.RUNS, document -> read.add(document.json().length()));
        assertThat(read).singleElement().satisfies(length -> assertThat(length).isGreaterThan(7 * MEBIBYTE));
    }
}
