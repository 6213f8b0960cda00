package id.sopan.sandbox;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of which each has a stage of its own. */
abstract class Staged {

    @TempDir
    Path directory;

    @AutoClose
    Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.unlimited(directory);
    }
}
