package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.desk.KeptFiles;
import id.sopan.log.SaidInLog;
import id.sopan.record.Moved;
import id.sopan.scenario.FreePort;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What an instance looks for in its directory before it begins. */
@ResourceLock("the log of a moved file")
class RealInstallationTest {

    @TempDir
    Path data;

    private List<String> said() {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        mongo.bind();
        Map<String, String> settings = Map.of(
                "SOPAN_DATA",
                data.toString(),
                "SOPAN_MONGODB_URI",
                mongo.getConnectionString() + "/sopan",
                "SOPAN_PORT",
                String.valueOf(FreePort.next()),
                "SOPAN_TELEGRAM_TOKEN",
                "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1");
        try (SaidInLog log = new SaidInLog(MovedFile.class)) {
            new RealInstallation(Settings.of(settings::get)).close();
            return log.lines();
        } finally {
            mongo.shutdownNow();
        }
    }

    @Test
    void theFileThatAMoveLeftIsNamedAndNoOther() {
        assertThat(said()).isEmpty();
        try (Store file = SqliteStore.open(data)) {
            assertThat(file.answers()).isTrue();
        }
        assertThat(said()).isEmpty();
        try (Store file = SqliteStore.open(data)) {
            Moved.note(file, "MongoDB db/sopan", Instant.EPOCH);
        }
        assertThat(said())
                .singleElement()
                .asString()
                .contains(data.toString(), "mohon hapus sopan.db", "delete sopan.db");
    }

    @Test
    void whatAKilledProcessLeftOfACopyGoes() throws IOException {
        Path part = data.resolve("files/WS-2026-0001/0123456789ab-surat.pdf" + KeptFiles.PART);
        Files.createDirectories(part.getParent());
        Files.writeString(part, "sur");
        assertThat(said()).isEmpty();
        assertThat(part).doesNotExist();
    }
}
