package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario is read as it was written. */
class ScenarioTest {

    @TempDir
    Path directory;

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        List<Step> steps = List.of(new Step(120, "Rina", -7), new Step(900, null, Step.AWAKE), new Step(5, null, 0));
        Scenario scenario = new Scenario(11, steps, Map.of("seed", 11, "rates", Map.of("delay", 0.5)))
                .struckBy(List.of("delay getme#1"));
        Path file = directory.resolve("scenario.json");
        scenario.write(file);
        Scenario read = Scenario.read(file);
        assertThat(read.steps()).isEqualTo(steps);
        assertThat(read.strikes()).containsExactly("delay getme#1");
        assertThat(read.plan()).doesNotContainKey("rates");
        assertThat(read.of(read.parts().subList(1, 3)).size()).isEqualTo("2 steps, 0 faults");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("other.json"), "{}");
        assertThatThrownBy(() -> Scenario.read(file)).hasMessageContaining("other.json: a scenario is a file that");
    }
}
