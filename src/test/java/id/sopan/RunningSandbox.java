package id.sopan;

import id.sopan.outbox.Limits;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.scenario.FreePort;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program as it starts without a token, on ports of its own. */
record RunningSandbox(Settings settings, ConfigurableApplicationContext program) implements AutoCloseable {

    /** Under Telegram's limits. */
    static RunningSandbox strict(Path directory) {
        return strict(directory, Map.of());
    }

    /** Likewise, with settings of its own. */
    static RunningSandbox strict(Path directory, Map<String, String> more) {
        return start(directory, more, SandboxInstallation::new);
    }

    /** As fast as it can, so that a test need not wait as people do. */
    static RunningSandbox unlimited(Path directory) {
        return unlimited(directory, Map.of());
    }

    /** Likewise, with settings of its own. */
    static RunningSandbox unlimited(Path directory, Map<String, String> more) {
        return start(
                directory,
                more,
                settings -> new SandboxInstallation(settings, EmulatorLimits.none(), time -> Limits.none(), () -> {}));
    }

    private static RunningSandbox start(
            Path directory, Map<String, String> more, Function<Settings, Installation> installation) {
        Map<String, String> all = new HashMap<>(more);
        all.put("SOPAN_DATA", directory.toString());
        all.put("SOPAN_PORT", String.valueOf(FreePort.next()));
        all.put("SOPAN_SANDBOX_PORT", String.valueOf(FreePort.next()));
        Settings settings = Settings.of(all::get);
        return new RunningSandbox(settings, Sopan.run(settings, installation.apply(settings)));
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + settings.sandboxPort());
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    @Override
    public void close() {
        program.close();
    }
}
