package id.sopan;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code bin/sopan}, once it has prepared its quick starts, with the Java that runs the tests. */
public final class StartScript {

    private static final String SCRIPT = "bin/sopan";
    private static final Path OUTPUT = Path.of("target", "start-script.log");
    private static final int LONGEST_PREPARATION_SECONDS = 180;

    private static boolean prepared;

    private StartScript() {}

    /** What begins the program, before its arguments. */
    public static synchronized List<String> command() {
        if (!prepared) {
            try {
                prepare();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            prepared = true;
        }
        return List.of(SCRIPT);
    }

    /** Begins a class of these tests as soon as the script begins the program, whose classes it has; with further options. */
    public static List<String> java(Class<?> main, List<String> options) {
        command();
        Path home = Path.of(System.getProperty("java.home"));
        Path unpacked = unpacked();
        Path quickStart = unpacked.resolve(Runtime.version() + ".aot");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        if (Files.exists(quickStart)) {
            command.add("-XX:AOTCache=" + quickStart);
        }
        command.addAll(options);
        String classes = unpacked.resolve("sopan.jar") + File.pathSeparator + Path.of("target", "test-classes");
        command.addAll(List.of("-cp", classes, main.getName()));
        return command;
    }

    /** Of the build that it prepared last. */
    private static Path unpacked() {
        try (Stream<Path> builds = Files.list(Path.of("target", "sopan").toAbsolutePath())) {
            return builds.filter(build -> Files.exists(build.resolve("used")))
                    .max(Comparator.comparing(
                            build -> build.resolve("used").toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that it gives to the bot, as options of Java. */
    public static List<String> memory() {
        try {
            String script = Files.readString(Path.of(SCRIPT));
            return List.of(line(script, "memory=\"(.*)\"")
                    .replace("$heap", line(script, "heap=(.*)"))
                    .replace("$trim", line(script, "trim=(.*)"))
                    .split(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String script, String pattern) {
        return Pattern.compile("^" + pattern + "$", Pattern.MULTILINE)
                .matcher(script)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** What the script must be told in its environment. */
    public static Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"));
    }

    private static void prepare() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT, "--version")
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile());
        builder.environment().putAll(environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(LONGEST_PREPARATION_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(SCRIPT + " is not prepared, see " + OUTPUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
