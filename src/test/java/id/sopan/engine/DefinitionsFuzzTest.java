package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.sopan.definition.Problem;
import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.LineMutation;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A definition, however it is spoiled, is either refused with file and line, or it runs. */
class DefinitionsFuzzTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 512L << 20;

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("conversations"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void isRefusedByLineOrRuns() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files()) {
            texts.put(file, Files.readString(file));
        }
        List<Path> names = List.copyOf(texts.keySet());
        int[] accepted = {0};
        Fuzz.tryOut(40, List.copyOf(texts.values()), new LineMutation(), (origin, mutant) -> {
            Map<String, String> all = new TreeMap<>();
            texts.forEach((file, text) -> all.put(file.getFileName().toString(), text));
            all.put(names.get(origin).getFileName().toString(), mutant);
            for (Reading reading : read(all)) {
                judge(reading, all.getOrDefault(reading.file(), ""), accepted);
            }
        });
        assertThat(accepted[0]).isPositive();
    }

    private static List<Reading> read(Map<String, String> files) {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        long began = memory.getCurrentThreadCpuTime();
        List<Reading> readings = ProcedureLinter.read(files);
        assertThat(Duration.ofNanos(memory.getCurrentThreadCpuTime() - began)).isLessThan(LONGEST);
        assertThat(memory.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
        assertThat(readings).hasSameSizeAs(files.keySet());
        return readings;
    }

    private static void judge(Reading reading, String text, int[] accepted) {
        long lines = text.split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(reading.file());
            assertThat((long) problem.line()).isBetween(1L, lines);
            assertThat(problem.inIndonesian())
                    .startsWith(reading.file() + ":" + problem.line())
                    .hasSizeLessThan(30_000);
            assertThat(problem.inEnglish()).startsWith(reading.file() + ":" + problem.line());
        });
        Procedure procedure = reading.procedure();
        if (procedure == null) {
            assertThat(reading.problems()).anyMatch(Problem::isError);
        } else {
            accepted[0]++;
            RandomPathsTest.walk(
                    new Play(procedure), new Random(procedure.hash().hashCode()), new HashSet<>());
        }
    }
}
