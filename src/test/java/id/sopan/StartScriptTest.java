package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bin/sopan} beside builds and Javas that only pretend to be. */
@Timeout(120)
class StartScriptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private final List<Process> begun = new ArrayList<>();

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("bin", "sopan"), home.resolve("bin/sopan"));
        Files.createDirectories(home.resolve("target"));
        built("one");
        java(home.resolve("jdk"), 25);
    }

    @AfterEach
    void end() {
        begun.forEach(Process::destroyForcibly);
    }

    private void built(String content) throws IOException {
        Files.writeString(home.resolve("target/sopan.jar"), content);
    }

    /** One that unpacks, remembers, and runs for as long as it is let. */
    private static void java(Path jdk, int version) throws IOException {
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for word; do
                  case $word in
                    -XshowSettings*) echo '    java.specification.version = VERSION' >&2
                      echo '    java.runtime.version = VERSION.0.1' >&2; exit ;;
                    -XX:AOTMode=on) checked=yes ;;
                    -XX:AOTCache=*) cache=${word#*=} ;;
                    -XX:AOTCacheOutput=*) output=${word#*=} ;;
                    extract) mode=unpack ;;
                    -jar) mode=${mode:-run} ;;
                    --version) told=yes ;;
                  esac
                  last=$before
                  before=$word
                done
                if [ "${mode-}" = unpack ]; then
                  mkdir -p "$word"
                  echo half >"$word/sopan.jar"
                  [ "$(cat "${FAIL:-/dev/null}")" != unpack ] || exit 1
                  echo whole >"$word/sopan.jar"
                elif [ -n "${checked-}" ]; then
                  [ "$(cat "$cache")" = remembered ]
                elif [ -n "${output-}" ]; then
                  trap 'echo remembered >"$output"; exit 143' TERM
                  echo $$ >"$output.config"
                  echo 'Sopan is ready'
                  while :; do sleep 0.1 9<&-; done
                else
                  echo "$0 ${cache:+with a cache} $(locale charmap) $*"
                  [ -z "${told-}" ] || exit 0
                  while :; do sleep 0.1 9<&-; done
                fi
                """.replace("VERSION", String.valueOf(version)));
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private Process begin(String fail, String jdk, String... arguments) throws IOException {
        return begin(home.resolve("bin/sopan"), fail, jdk, arguments);
    }

    private Process begin(Path script, String fail, String jdk, String... arguments) throws IOException {
        Path failing = Files.writeString(home.resolve("fail"), fail);
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", home.resolve(jdk).toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("FAIL", failing.toString());
        builder.environment().remove("JAVA_OPTS");
        builder.environment().put("LC_ALL", "C"); // as cron has it
        Process process = builder.start();
        begun.add(process);
        return process;
    }

    private String command() throws Exception {
        Process process = begin("", "jdk", "--version");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        return output();
    }

    private String output() throws IOException {
        return Files.readString(home.resolve("output"));
    }

    private List<Path> unpacked() throws IOException {
        Path all = home.resolve("target/sopan");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> builds = Files.walk(all)) {
            return builds.filter(path -> path.endsWith("sopan.jar")).toList();
        }
    }

    @Test
    void aCommandAfterANewBuildLeavesWhatTheBotRunsFrom() throws Exception {
        Process bot = begin("", "jdk");
        await().atMost(PATIENCE).until(() -> output().contains("with a cache"));
        Path running = unpacked().getFirst();
        built("two");

        command();
        assertThat(running).hasContent("whole");
        assertThat(unpacked()).hasSize(2);

        bot.destroy();
        bot.waitFor();
        command();
        assertThat(running).doesNotExist();
        assertThat(unpacked()).hasSize(1);
    }

    @Test
    void aLinkToItStartsTheSame() throws Exception {
        Path link = Files.createDirectories(home.resolve("usr/local/bin")).resolve("sopan");
        Files.createSymbolicLink(link, home.resolve("bin/sopan"));
        Process process = begin(link, "", "jdk", "--version");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("sopan.jar --version");
    }

    /** As by systemd, and by a terminal that is closed. */
    @ParameterizedTest
    @CsvSource({"TERM, 143", "HUP, 129"})
    void whereItIsEndedWhileItPreparesNothingStays(String signal, int code) throws Exception {
        assumeThat(isHeard(signal)).as("under nohup no script hears " + signal).isTrue();
        Process preparing = begin("", "jdk");
        await().atMost(PATIENCE)
                .until(() ->
                        !remembering().isEmpty() && Files.size(remembering().getFirst()) > 1);
        long training =
                Long.parseLong(Files.readString(remembering().getFirst()).strip());

        new ProcessBuilder("kill", "-" + signal, String.valueOf(preparing.pid()))
                .start()
                .waitFor();

        assertThat(preparing.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(preparing.exitValue()).isEqualTo(code);
        assertThat(ProcessHandle.of(training).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(remembering()).isEmpty();
    }

    /** A shell cannot trap what was ignored when it began. */
    private static boolean isHeard(String signal) throws Exception {
        return new ProcessBuilder("sh", "-c", "kill -" + signal + " $$").start().waitFor() != 0;
    }

    private List<Path> remembering() throws IOException {
        Path all = home.resolve("target/sopan");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(all)) {
            return files.filter(path -> path.toString().endsWith(".config")).toList();
        }
    }

    @Test
    void namesOfFilesMayHaveAnyLettersAlsoUnderCron() throws Exception {
        assertThat(command()).contains(" UTF-8 ");
    }

    @Test
    void whereTooFewFilesMayBeOpenThatIsSaid() throws Exception {
        command();
        Path limited = Files.writeString(
                home.resolve("limited"),
                "#!/bin/sh\nulimit -n 64 && exec " + home.resolve("bin/sopan") + " --version\n");
        assertThat(limited.toFile().setExecutable(true)).isTrue();

        assertThat(begin(limited, "", "jdk").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();

        assertThat(output()).contains("only 64 files and connections may be open at once");
    }

    @Test
    void whatWasUnpackedByHalvesIsNeverStarted() throws Exception {
        Process failed = begin("unpack", "jdk", "--version");
        assertThat(failed.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(failed.exitValue()).isNotZero();
        assertThat(unpacked()).isEmpty();

        command();
        assertThat(unpacked()).singleElement().satisfies(jar -> assertThat(jar).hasContent("whole"));
    }

    @Test
    void aQuickStartThatWasCutShortIsMadeAnew() throws Exception {
        command();
        Path cache = unpacked().getFirst().resolveSibling("25.0.1.aot");
        Files.writeString(cache, "rem");

        assertThat(command()).contains("with a cache");
        assertThat(cache).hasContent("remembered\n");
        assertThat(command()).doesNotContain("Preparing quick starts");
    }

    @Test
    void whereJavaIsTooOldTheNewestThatStandsBesideItIsTaken() throws Exception {
        java(home.resolve("old"), 17);
        java(home.resolve(".jdks/newest"), 99);

        begin("", "old", "--version").waitFor();

        assertThat(output()).contains("Using " + home.resolve(".jdks/newest/bin/java"));
    }
}
