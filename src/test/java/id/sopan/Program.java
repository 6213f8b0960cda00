package id.sopan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built program as a process of its own. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** By {@code java -jar}. */
    static Program ofJar(Path output, Map<String, String> settings) throws IOException {
        return ofJar(Path.of("target", "sopan.jar"), output, settings);
    }

    /** Likewise, of a copy. */
    static Program ofJar(Path jar, Path output, Map<String, String> settings) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(List.of(java, "-XX:TieredStopAtLevel=1", "-jar", jar.toString()), output, settings);
    }

    /** By {@code bin/sopan}. */
    static Program ofScript(Path output, Map<String, String> settings, String... arguments) throws IOException {
        return start(
                Stream.concat(StartScript.command().stream(), Stream.of(arguments))
                        .toList(),
                output,
                settings);
    }

    /** Beside these settings nothing of this process's own SOPAN_ settings holds. */
    private static Program start(List<String> command, Path output, Map<String, String> settings) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SOPAN_"));
        builder.environment().putAll(StartScript.environment());
        builder.environment().putAll(settings);
        return new Program(builder.start(), output);
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.destroy();
    }

    /** The exit code; fails where it does not end in this time. */
    int ended(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            throw new AssertionError("has not ended after " + seconds + " s:\n" + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
