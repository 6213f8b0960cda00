package id.sopan.scenario;

import id.sopan.Sopan;
import id.sopan.StartScript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bot and emulator as processes of their own: of the classes that are tested, or of the program that
 * {@code -Dsopan.jar=target/sopan.jar} or {@code -Dsopan.jar=bin/sopan} names.
 */
final class Programs {

    private static final @Nullable String JAR = System.getProperty("sopan.jar");

    private final Path directory;
    private final int port = FreePort.next();
    private final int http = FreePort.next();

    Programs(Path directory) {
        this.directory = directory;
    }

    URI emulator() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return directory.resolve("data");
    }

    boolean emulatorAnswers() {
        try (Socket ignored = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the clock of those that are posted to is ahead, once this file is there. */
    Path ahead() {
        return directory.resolve("ahead");
    }

    Process startEmulator() {
        List<String> arguments = List.of(
                "emulator",
                "--no-limits",
                "--port",
                "" + port,
                "--data",
                directory.resolve("telegram").toString());
        return start("emulator", JAR == null ? java(Sopan.class) : packaged(), arguments, 0);
    }

    Process startBot(long admin) {
        return JAR == null
                ? start(
                        "bot",
                        java(KilledBot.class),
                        List.of(emulator().toString(), data().toString(), "" + admin),
                        admin)
                : start("bot", packaged(), List.of(), admin);
    }

    /** Without Telegram's limits, else as the start script begins it; {@code -Dsopan.java} has further options. */
    Process startUnlimited(long admin) {
        List<String> options = new ArrayList<>(StartScript.memory());
        options.add("-Djdk.virtualThreadScheduler.parallelism=16");
        options.addAll(List.of(System.getProperty("sopan.java", "-Dunchanged").split(" ")));
        return start(
                "bot",
                StartScript.java(KilledBot.class, options),
                List.of(emulator().toString(), data().toString(), "" + admin),
                admin);
    }

    /** One of several that the emulator posts updates to. */
    Process startPosted(String name, long admin, String store, URI webhook, int ownPort) {
        return start(
                name,
                StartScript.java(KilledBot.class, List.of()),
                List.of(emulator().toString(), store, "" + admin, webhook.toString(), "" + ownPort, ahead().toString()),
                admin);
    }

    /** The whole program as it is built, beside others on one MongoDB. */
    Process startInstance(String name, long admin, Map<String, String> further) {
        return start(name, StartScript.command(), List.of(), admin, further);
    }

    private static List<String> packaged() {
        return JAR.endsWith(".jar") ? java("-jar", JAR) : List.of(JAR);
    }

    private static List<String> java(Class<?> main) {
        return java("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName());
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(options));
        return command;
    }

    private Process start(String name, List<String> program, List<String> arguments, long admin) {
        return start(name, program, arguments, admin, Map.of());
    }

    private Process start(
            String name, List<String> program, List<String> arguments, long admin, Map<String, String> further) {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOPAN_TELEGRAM_TOKEN", Balai.TOKEN);
        builder.environment().put("SOPAN_TELEGRAM_URL", emulator().toString());
        builder.environment().put("SOPAN_DATA", data().toString());
        builder.environment().put("SOPAN_ADMIN_IDS", "" + admin);
        builder.environment().put("SOPAN_PERSON_PER_MINUTE", "1000000");
        builder.environment().put("SOPAN_PORT", "" + http);
        builder.environment().putAll(StartScript.environment());
        builder.environment().putAll(further);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                directory.resolve(name + ".log").toFile()));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
