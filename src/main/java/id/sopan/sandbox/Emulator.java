package id.sopan.sandbox;

import id.sopan.sandbox.bot.BotApi;
import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.faults.FaultPlan;
import id.sopan.sandbox.play.ControlApi;
import id.sopan.sandbox.settings.ElapsedTime;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.wire.LoopbackServer;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** The emulator, running. Its state lies in its directory and survives a kill. */
public final class Emulator implements AutoCloseable {

    private final World world;
    private final Network network;
    private final ControlApi control;
    private final LoopbackServer server;
    private final List<Runnable> afterReset = new CopyOnWriteArrayList<>();

    private Emulator(Path directory, int port, SandboxClock clock, ElapsedTime elapsed, EmulatorLimits limits) {
        world = new World(directory, clock, elapsed, limits);
        network = Network.in(world);
        control = new ControlApi(network, () -> afterReset.forEach(Runnable::run));
        try {
            server = new LoopbackServer(port, new BotApi(network), control, world.faults(), network.files());
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    /**
     * Starts with a clock that the program shares.
     *
     * @param port 0 for any free one
     */
    public static Emulator start(Path directory, int port, SandboxClock clock, EmulatorLimits limits) {
        return start(directory, port, clock, new ElapsedTime(), limits);
    }

    /** Starts with elapsed time in the test's hands too. */
    static Emulator start(Path directory, int port, SandboxClock clock, ElapsedTime elapsed, EmulatorLimits limits) {
        return new Emulator(directory, port, clock, elapsed, limits);
    }

    public int port() {
        return server.port();
    }

    /** Where the Bot API, the control API and the page are: {@code http://127.0.0.1:port}. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public SandboxClock clock() {
        return world.clock();
    }

    /** A call of the control API from within the program, such as {@code call("POST", "users", Map.of(...))}. */
    public JsonNode call(String verb, String path, Map<String, ?> body) {
        var values = new HashMap<String, String>();
        body.forEach((name, value) -> values.put(
                name, value instanceof String text ? text : Json.tree(value).toString()));
        try {
            return control.call(verb, path, new Parameters(values, Map.of()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void plan(FaultPlan faults) {
        world.faults().plan(faults);
    }

    /** Forgets everything and sets the stage; meanwhile nobody from outside acts. */
    public void reset(Runnable stage) {
        control.reset(stage);
    }

    /** Runs at the end of each reset that is called for, before anybody acts again, so that a program sets its stage again. */
    public void afterReset(Runnable again) {
        afterReset.add(again);
    }

    @Override
    public void close() {
        world.close();
        server.close();
    }
}
