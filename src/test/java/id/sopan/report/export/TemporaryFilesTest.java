package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.engine.Person;
import id.sopan.report.TemporaryFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What waits on the disk may hold names: nobody finds it after a process that was killed. */
@Isolated
class TemporaryFilesTest {

    private final Cast named = new Cast(Cases.PSEUDONYMS, Person::name, true);
    /** Above the highest number that a system gives to a process. */
    private static final long NOBODY = Integer.MAX_VALUE;

    private static Path left(long process) throws IOException {
        Path directory = Files.createTempDirectory("sopan-" + process + "-");
        Files.writeString(Files.createDirectory(directory.resolve("charts")).resolve("a.csv"), "Sari");
        return directory;
    }

    @Test
    void theNextStartClearsWhatAKilledProcessLeft() throws IOException {
        Path killed = left(NOBODY);
        Path earlierInThisContainer = left(ProcessHandle.current().pid());
        Path alive = left(ProcessHandle.current().parent().orElseThrow().pid());
        Path anotherProgram = Files.createTempDirectory("sopan-santun-");
        Path own = TemporaryFiles.create(".csv");
        try {
            TemporaryFiles.clear();
            assertThat(killed).doesNotExist();
            assertThat(earlierInThisContainer).doesNotExist();
            assertThat(alive.resolve("charts").resolve("a.csv")).exists();
            assertThat(anotherProgram).exists();
            assertThat(own).exists();
        } finally {
            for (Path path :
                    List.of(alive.resolve("charts/a.csv"), alive.resolve("charts"), alive, anotherProgram, own)) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void twoThatStartAtOnceClearTheSameWithoutAWord(CapturedOutput output) throws Exception {
        List<Path> killed = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            killed.add(left(NOBODY));
        }
        try (ExecutorService starting = Executors.newFixedThreadPool(2)) {
            for (Future<?> start :
                    starting.invokeAll(Collections.nCopies(2, Executors.callable(TemporaryFiles::clear)))) {
                start.get();
            }
        }
        assertThat(killed).allSatisfy(path -> assertThat(path).doesNotExist());
        assertThat(output.getAll()).doesNotContain("cannot be", "Exception");
    }

    @Test
    void nothingIsLeftOfWhatCannotBeWrittenWhole() throws IOException {
        Path whole = TemporaryFiles.write(".whole", to -> to.write("Sari".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(whole).hasContent("Sari");
            assertThatThrownBy(() -> TemporaryFiles.write(".partly", to -> {
                        to.write("Sari".getBytes(StandardCharsets.UTF_8));
                        to.flush();
                        throw new IOException("No space left on device");
                    }))
                    .hasMessage("No space left on device");
            try (Stream<Path> files = Files.list(whole.getParent())) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".partly"));
            }
        } finally {
            Files.delete(whole);
        }
    }

    @Test
    void rowsThatWaitForTheirTurnStandInNoFileThatOutlivesTheProcess() throws IOException {
        Path mark = TemporaryFiles.create(".mark");
        Tables tables = new Tables(named);
        try (RunWriter workbook = new XlsxWriter(OutputStream.nullOutputStream(), tables, Cases.JAKARTA, List.of());
                RunWriter log = new OcelWriter(OutputStream.nullOutputStream(), named)) {
            for (Told told : Cases.all()) {
                workbook.add(told);
                log.add(told);
            }
            try (Stream<Path> files = Files.list(mark.getParent())) {
                assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".spool"));
            }
        } finally {
            Files.delete(mark);
        }
    }
}
