package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The torture for two minutes, on SQLite and on MongoDB's wire side by side. {@code -Dsopan.minutes=60},
 * {@code -Dsopan.life=1} (seconds between two kills), {@code -Dsopan.seed=7}; docs/torture.md.
 */
@Order(1)
class TortureIT {

    private static final String MINUTES = System.getProperty("sopan.minutes", "2");
    private static final String LIFE = System.getProperty("sopan.life", "20");
    private static final String SEED = System.getProperty("sopan.seed", String.valueOf(System.nanoTime() % 100_000));

    private static final int SETTLING_SECONDS = 600;

    private final MongoServer mongo = new MongoServer(new MemoryBackend());

    @BeforeEach
    void open() {
        mongo.bind();
    }

    @AfterEach
    void close() {
        mongo.shutdownNow();
    }

    @Test
    void nothingIsLostAndNothingDoubled(@TempDir Path directory) throws IOException, InterruptedException {
        try (Program torture = torture(
                directory,
                "--minutes",
                MINUTES,
                "--seed",
                SEED,
                "--life",
                LIFE,
                "--mongodb",
                mongo.getConnectionString(),
                "--shrink",
                "0")) {
            int exit = torture.ended(longest());
            System.out.println(torture.output());
            assertThat(exit).as(torture.output()).isZero();
            assertThat(torture.output())
                    .contains("sqlite, seed " + SEED, "mongodb, seed " + SEED)
                    .doesNotContain(" 0 acknowledged");
        }
    }

    @Test
    void theProgramEndsWithTheCodeOfItsCommand(@TempDir Path directory) throws IOException, InterruptedException {
        try (Program torture = torture(directory, "--heap", "zz")) {
            assertThat(torture.ended(SETTLING_SECONDS)).as(torture.output()).isEqualTo(2);
        }
    }

    private static Program torture(Path directory, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("torture"));
        arguments.addAll(List.of(options));
        return Program.ofScript(
                directory.resolve("output"),
                Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1"),
                arguments.toArray(String[]::new));
    }

    private static int longest() {
        return (int) (Double.parseDouble(MINUTES) * 60 * 3) + SETTLING_SECONDS;
    }
}
