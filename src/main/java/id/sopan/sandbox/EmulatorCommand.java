package id.sopan.sandbox;

import id.sopan.sandbox.faults.FaultPlan;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emulator}: runs the Bot API emulator alone until it is stopped. */
@Command(
        name = "emulator",
        description = "Runs a Bot API emulator with a chat page on this machine, with nothing else.")
public final class EmulatorCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65535;

    private int port;

    @Option(
            names = "--data",
            defaultValue = "data/sandbox",
            description = "Directory for its state (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data/sandbox");

    @Option(names = "--no-limits", description = "Answer at any rate instead of with 429 as Telegram does.")
    private boolean noLimits;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Fault plan, as docs/sandbox.md describes: what goes wrong by itself, and how often.")
    private @Nullable Path faults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            defaultValue = "8081",
            description = "Loopback port, 1 to 65535, or 0 for any free one (default: ${DEFAULT-VALUE}).")
    void port(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--port': " + port
                            + " is no port; give 1 to 65535, or 0 for any free one");
        }
        this.port = port;
    }

    @Override
    public Integer call() throws InterruptedException {
        FaultPlan plan = plan();
        EmulatorLimits limits = noLimits ? EmulatorLimits.none() : EmulatorLimits.strict();
        try (Emulator emulator = Emulator.start(data, port, SandboxClock.system(), limits)) {
            if (plan != null) {
                emulator.plan(plan);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
            spec.commandLine().getOut().println("Bot API emulator and chat page: " + emulator.address());
            spec.commandLine().getOut().flush();
            new CountDownLatch(1).await();
        } catch (IllegalStateException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return 0;
    }

    private @Nullable FaultPlan plan() {
        try {
            return faults == null ? null : FaultPlan.parse(Files.readString(faults));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--faults: cannot be read: " + e.getMessage());
        } catch (FaultPlan.Unfit e) {
            throw new ParameterException(spec.commandLine(), "--faults: " + faults + ": " + e.getMessage());
        }
    }
}
