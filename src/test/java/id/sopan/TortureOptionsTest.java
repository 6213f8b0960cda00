package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.scenario.FreePort;
import id.sopan.torture.TortureCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TortureOptionsTest {

    private final StringWriter err = new StringWriter();

    @Test
    void whatIsNoAddressOfMongoDbIsRefusedAtOnce() {
        assertThat(torture("--mongodb", "nonsense")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--mongodb is no readable address of MongoDB")
                .doesNotContain("SOPAN_MONGODB_URI", "Exception");
    }

    @Test
    void soIsOneWhereNobodyAnswers() throws IOException {
        assertThat(torture("--mongodb", "mongodb://127.0.0.1:" + FreePort.next()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("does not answer", "whether --mongodb is right");
    }

    @Test
    void optionsMayStandInAFileSoThatNoPasswordIsAnArgument(@TempDir Path directory) throws IOException {
        Path options =
                Files.writeString(directory.resolve("options"), "--mongodb mongodb://sopan:rahasia@host:port/x\n");
        assertThat(torture("@" + options)).isEqualTo(2);
        assertThat(err.toString())
                .contains("--mongodb is no readable address of MongoDB")
                .doesNotContain("rahasia");
    }

    @Test
    void soIsWhatIsNoHeap() {
        assertThat(torture("--heap", "zz")).isEqualTo(2);
        assertThat(err.toString()).contains("--heap", "such as 64m, not zz").doesNotContain("Exception");
    }

    private int torture(String... arguments) {
        return new CommandLine(new TortureCommand(new Tortured()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
