package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Origin;
import id.sopan.engine.Person;
import id.sopan.engine.Run;
import id.sopan.log.SaidInLog;
import id.sopan.procedure.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that somebody wrote into the store themselves leads out of the directory of copies for nobody. */
@ResourceLock("the log of the copies")
class FileCopiesTest {

    @TempDir
    Path data;

    @SuppressWarnings("NullAway") // deleting needs neither the store nor Telegram
    private static FileCopies below(Path directory) {
        return new FileCopies(directory, null, null, null, () -> 0);
    }

    private static Run numbered(String number) {
        Instant at = Instant.parse("2026-11-24T01:00:00Z");
        By sari = new By(new Person(5001, "Sari"), "bagian-akademik", Role.UNIT_TERKAIT);
        Event requested = new Event.Requested(
                "webservice", "0".repeat(64), "bagian-akademik", Role.UNIT_TERKAIT, at, Map.of(), null);
        return Run.fold(
                "AbCdEfGhIjKl",
                List.of(
                        new Entry(1, at, at, sari, Origin.NONE, requested),
                        new Entry(2, at, at, By.PROGRAM, Origin.NONE, new Event.NumberAssigned(number))));
    }

    private Path kept(String directory) throws IOException {
        Path copy = data.resolve(directory).resolve("surat.pdf");
        Files.createDirectories(copy.getParent());
        return Files.writeString(copy, "isi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../victim", "../../victim", "victim/..", ".", "", "WS-2026-0001/lain", "\0"})
    void nothingIsDeletedOutsideOfTheRequestsOwnDirectory(String number) throws IOException {
        Path other = kept("victim");
        Path sibling = kept("files/WS-2026-0002");
        Path deeper = kept("files/WS-2026-0001/lain");
        Path loose = kept("files");
        FileCopies copies = below(data.resolve("files"));
        try (SaidInLog log = new SaidInLog(FileCopies.class)) {
            copies.keepOnly(numbered(number));
            copies.keepOnly(numbered(number));
            assertThat(log.lines()).singleElement().asString().contains("AbCdEfGhIjKl", "verify");
        }
        assertThat(List.of(other, sibling, deeper, loose)).allMatch(Files::exists);
    }

    @Test
    void ofTheRequestItselfAllGoesThatItHasNoMore() throws IOException {
        Path own = kept("files/WS-2026-0001");
        Path sibling = kept("files/WS-2026-0002");
        below(data.resolve("files")).keepOnly(numbered("WS-2026-0001"));
        assertThat(own.getParent()).doesNotExist();
        assertThat(sibling).exists();
    }
}
