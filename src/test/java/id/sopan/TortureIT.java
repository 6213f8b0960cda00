package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import id.sopan.torture.TortureCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The torture for a minute, on SQLite and on MongoDB's wire side by side. {@code -Dsopan.minutes=60},
 * {@code -Dsopan.seed=7}; docs/torture.md.
 */
@Order(1)
class TortureIT {

    private static final String MINUTES = System.getProperty("sopan.minutes", "1");
    private static final String SEED = System.getProperty("sopan.seed", String.valueOf(System.nanoTime() % 100_000));

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
    void nothingIsLostAndNothingDoubled() {
        StringWriter out = new StringWriter();
        CommandLine torture = new CommandLine(new TortureCommand(new Tortured())).setOut(new PrintWriter(out, true));
        int exit = torture.execute(
                "--minutes", MINUTES, "--seed", SEED, "--mongodb", mongo.getConnectionString(), "--shrink", "0");
        System.out.println(out);
        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("sqlite, seed " + SEED, "mongodb, seed " + SEED)
                .doesNotContain(" 0 acknowledged");
    }
}
