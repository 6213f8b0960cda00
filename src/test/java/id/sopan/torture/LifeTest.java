package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot that ends though nobody has killed it is seen, also where it is begun again. */
class LifeTest {

    @TempDir
    private Path directory;

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
