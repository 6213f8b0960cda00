package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bot as a process: one that ends though nobody has killed it is seen, also where it is begun again. */
class LifeTest {

    @TempDir
    private Path directory;

    @Test
    void thePasswordOfItsStoreIsInNoProcessList() throws IOException {
        String store = "mongodb://sopan:rahasia@127.0.0.1:1/sopan";
        Path log = directory.resolve("bot.log");
        try (Life life =
                new Life(new Instance(URI.create("http://127.0.0.1:9"), store, 1, directory), log, List.of())) {
            life.begin();
            assertThat(arguments())
                    .anyMatch(all -> all.contains("--instance"))
                    .noneMatch(all -> all.contains("rahasia"));
            await().until(() -> !life.isAlive());
        }
        assertThat(log)
                .content()
                .as("it knows its store")
                .contains("127.0.0.1:1")
                .doesNotContain("rahasia");
    }

    /** Of the processes that were begun here. */
    private static List<String> arguments() throws IOException {
        List<String> all = new ArrayList<>();
        for (ProcessHandle child : ProcessHandle.current().children().toList()) {
            try {
                all.add(Files.readString(Path.of("/proc", String.valueOf(child.pid()), "cmdline")));
            } catch (NoSuchFileException over) {
                // another test's, which has ended meanwhile
            }
        }
        return all;
    }

    @Test
    void whoeverEndsByThemselvesIsReported() {
        Instance instance = new Instance(URI.create("http://127.0.0.1:9"), directory.toString(), 1, directory);
        try (Life life = new Life(instance, directory.resolve("bot.log"), List.of("-XX:+NoSuchOption"))) {
            assertThat(life.ends()).isEmpty();
            life.begin();
            await().until(() -> !life.isAlive());
            life.kill();
            life.begin();
            assertThat(life.isAwake()).isFalse();
            assertThat(life.ends()).first().asString().contains("ended by itself", "code 1");
        }
    }
}
