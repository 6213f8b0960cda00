package id.sopan.torture;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot as a process of its own, of the same program, which is killed (SIGKILL) and begun again. */
final class Life implements AutoCloseable {

    private static final String MAIN = "id.sopan.Sopan";
    private static final String QUICK_START = "-XX:AOTCache=";
    private static final String HEARS = "Telegram menjawab";

    private final Instance instance;
    private final File log;
    private final List<String> options;
    private final List<Instant> kills = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private @Nullable Process process;
    private long before;
    private boolean awake;

    /** @param options of the Java machine */
    Life(Instance instance, Path log, List<String> options) {
        this.instance = instance;
        this.log = log.toFile();
        this.options = options;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    synchronized void begin() {
        notice();
        before = log.length();
        awake = false;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(program());
        command.addAll(TortureCommand.instance(instance));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().put(TortureCommand.STORE, instance.store());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This program, with the quick start that bin/sopan has given it. */
    private static List<String> program() {
        String classes = System.getProperty("java.class.path");
        if (!classes.endsWith(".jar") || classes.contains(File.pathSeparator)) {
            return List.of("--enable-native-access=ALL-UNNAMED", "-cp", classes, MAIN);
        }
        Stream<String> quickStart = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(QUICK_START));
        return Stream.concat(quickStart, Stream.of("-jar", classes)).toList();
    }

    synchronized void kill() {
        Process living = process;
        if (living != null) {
            notice();
            living.destroyForcibly();
            try {
                living.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            kills.add(Instant.now());
            process = null;
        }
    }

    /** Takes note of a process that nobody has killed and that is no more. */
    private void notice() {
        if (process != null && !process.isAlive()) {
            ends.add("the bot ended by itself, with code " + process.exitValue());
            process = null;
        }
    }

    /** How it ended without being killed. */
    synchronized List<String> ends() {
        notice();
        return List.copyOf(ends);
    }

    /** Whether it lives, and has heard of Telegram since it was begun. */
    synchronized boolean isAwake() {
        if (!awake && log.length() > before) {
            try (RandomAccessFile written = new RandomAccessFile(log, "r")) {
                written.seek(before);
                byte[] rest = new byte[(int) Math.min(written.length() - before, 1 << 20)];
                written.readFully(rest);
                awake = new String(rest, StandardCharsets.UTF_8).contains(HEARS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return awake && isAlive();
    }

    synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Threads and memory of the process, where the system tells of them. */
    synchronized String resources() {
        Process living = process;
        if (living == null) {
            return "";
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(living.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("Threads:") || line.startsWith("VmRSS:"))
                    .map(line -> " " + line.replaceAll("\\s+", " "))
                    .collect(Collectors.joining(","));
        } catch (IOException | UncheckedIOException elsewhere) {
            return " (not told by this system)";
        }
    }

    /** When it was killed. */
    synchronized List<Instant> kills() {
        return List.copyOf(kills);
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
