package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/sopan-backup} as cron starts it, with a {@code bin/sopan} that only pretends to back up. */
class BackupScriptTest {

    @TempDir
    Path home;

    private Path backups = Path.of("");
    private Path old = Path.of("");

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("bin", "sopan-backup"), home.resolve("bin/sopan-backup"));
        backups = Files.createDirectories(home.resolve("cadangan"));
        old = Files.writeString(backups.resolve("sopan-2026-01-01-023000.jsonl.gz"), "old");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
    }

    private record Ended(int code, String output) {}

    /** @param sopan what that does, as a script whose second argument is the file */
    private Ended backUp(String sopan, String... arguments) throws Exception {
        executable("sopan", sopan);
        return run(script(arguments));
    }

    private ProcessBuilder script(String... arguments) {
        return new ProcessBuilder(
                Stream.concat(Stream.of(home.resolve("bin/sopan-backup").toString()), Stream.of(arguments))
                        .toList());
    }

    private Ended run(ProcessBuilder script) throws Exception {
        Process process = script.redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(home.resolve("output")));
    }

    private void executable(String name, String script) throws IOException {
        Path file = Files.writeString(home.resolve("bin").resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> all = Files.list(backups)) {
            return all.toList();
        }
    }

    @Test
    void whatIsDoneIsDoneInSilenceAndTheOldestGoes() throws Exception {
        Ended ended = backUp("echo done; echo new >\"$2\"", backups.toString());
        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(backups()).singleElement().satisfies(file -> {
            assertThat(file).hasContent("new");
            assertThat(file.getFileName().toString()).matches("sopan-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.jsonl\\.gz");
        });
    }

    @Test
    void whereTheNewOneDoesNotFitThatIsToldAndNoneGoes() throws Exception {
        Ended ended = backUp("echo DOES NOT FIT; echo new >\"$2\"; exit 3", backups.toString(), "30");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("DOES NOT FIT", "code: 3");
        assertThat(backups()).hasSize(2).contains(old);
    }

    /** @param java what that does in the container, whose {@code /data} is a directory here, as a script whose last argument is the file */
    private Ended backUpContainer(String java) throws Exception {
        Path data = Files.createDirectories(home.resolve("data"));
        executable("java", java);
        executable("docker", """
                [ "$1 $2 $3" = "compose --file compose.yaml" ] || exit 125
                shift 3
                for argument; do
                  shift
                  set -- "$@" "$(printf %%s "$argument" | sed 's|^sopan:/data|%1$s|; s|^/data|%1$s|')"
                done
                case $1 in
                  cp) exec cp "$2" "$3" ;;
                  exec) shift 3 && exec "$@" ;;
                esac""".formatted(data));
        ProcessBuilder script = script(backups.toString());
        script.environment().put("SOPAN_COMPOSE", "compose.yaml");
        script.environment().compute("PATH", (name, path) -> home.resolve("bin") + ":" + path);
        Ended ended = run(script);
        assertThat(data).isEmptyDirectory();
        return ended;
    }

    @Test
    void ofAContainerItIsTakenOutAndNothingIsLeftInside() throws Exception {
        Ended ended = backUpContainer("echo done; echo new >\"$4\"");
        assertThat(ended).isEqualTo(new Ended(0, ""));
        assertThat(backups()).singleElement().satisfies(file -> assertThat(file).hasContent("new"));
    }

    @Test
    void ofAContainerWhatDoesNotFitIsToldAndTakenOut() throws Exception {
        Ended ended = backUpContainer("echo DOES NOT FIT; echo new >\"$4\"; exit 3");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("DOES NOT FIT", "code: 3");
        assertThat(backups()).hasSize(2).contains(old);
    }

    @Test
    void ofAContainerWithoutDataNoneGoes() throws Exception {
        Ended ended = backUpContainer("echo some >\"$4.part\"; echo no data >&2; exit 1");
        assertThat(ended.code()).isOne();
        assertThat(ended.output()).contains("no data");
        assertThat(backups()).containsExactly(old);
    }

    @Test
    void whereThereIsNoNewOneNoneGoes() throws Exception {
        Ended ended = backUp("echo cannot be read >&2; exit 1", backups.toString());
        assertThat(ended.code()).isOne();
        assertThat(ended.output()).contains("cannot be read");
        assertThat(backups()).containsExactly(old);
    }

    @Test
    void whatWasWrittenOfABackupThatFailedDoesNotStayOnTheDisk() throws Exception {
        Path killed = Files.writeString(backups.resolve("sopan-2026-01-02-023000.jsonl.gz.part"), "cut short");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofDays(39))));

        assertThat(backUp("echo some >\"$2.part\"; exit 1", backups.toString()).code())
                .isOne();
        assertThat(backups()).containsExactlyInAnyOrder(old, killed);
        assertThat(backUp("echo new >\"$2\"", backups.toString()).code()).isZero();
        assertThat(backups()).singleElement().satisfies(file -> assertThat(file).hasContent("new"));
    }

    @Test
    void whatIsNotCopiedElsewhereIsToldAndNoneGoes() throws Exception {
        Ended ended = backUp(
                "echo new >\"$2\"",
                backups.toString(),
                "30",
                home.resolve("missing/elsewhere").toString());
        assertThat(ended.code()).isOne();
        assertThat(ended.output()).contains("was not copied");
        assertThat(backups()).hasSize(2).contains(old);
    }

    @Test
    void aNumberOfDaysThatIsNoneRemovesNothing() throws Exception {
        assertThat(backUp("echo new >\"$2\"", backups.toString(), "0x").code()).isEqualTo(2);
        assertThat(backups()).containsExactly(old);
    }
}
