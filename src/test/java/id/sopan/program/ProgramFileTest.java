package id.sopan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramFileTest {

    private static final Throwable UNLOADED =
            new CompletionException(new NoClassDefFoundError("id/sopan/wording/Notice"));

    @TempDir
    private Path directory;

    private final List<Integer> ended = new ArrayList<>();
    private Path jar;
    private ProgramFile program;

    @BeforeEach
    void begin() throws IOException {
        jar = Files.writeString(directory.resolve("sopan.jar"), "as it was built");
        program = new ProgramFile(jar, ended::add);
    }

    @Test
    void endsWhereAClassCannotBeLoadedSinceAnotherBuildIsInItsPlace() throws IOException {
        Files.writeString(jar, "as it is built now");
        program.check(UNLOADED);
        assertThat(ended).containsExactly(3);
    }

    @Test
    void endsWhereItsFileIsGone() throws IOException {
        Files.delete(jar);
        program.check(UNLOADED);
        assertThat(ended).containsExactly(3);
    }

    @Test
    void goesOnWhereItsFileIsAsItWas() {
        program.check(UNLOADED);
        assertThat(ended).isEmpty();
    }

    @Test
    void goesOnAfterAnyOtherMistake() throws IOException {
        Files.delete(jar);
        program.check(new IllegalStateException("no number was given"));
        assertThat(ended).isEmpty();
    }
}
