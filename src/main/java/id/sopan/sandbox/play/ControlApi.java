package id.sopan.sandbox.play;

import id.sopan.sandbox.bot.Parameters;
import id.sopan.sandbox.store.Json;
import id.sopan.sandbox.world.Network;
import id.sopan.sandbox.world.StoredFile;
import id.sopan.sandbox.world.User;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The control API without its wire: {@code docs/sandbox.md} lists its calls. */
public final class ControlApi {

    /** In milliseconds. */
    private static final int LONGEST_WAIT = 30_000;

    private final Network network;
    private final Staging staging;
    private final Preparation preparation = new Preparation();
    private final ClockControl clock;
    private final Routes routes = new Routes();
    private final Runnable afterReset;

    public ControlApi(Network network, Runnable afterReset) {
        this.network = network;
        this.staging = new Staging(network);
        this.clock = new ClockControl(network, preparation);
        this.afterReset = afterReset;
        addStage();
        addPeople();
        addMachine();
    }

    /**
     * One call that is not a stream or a file.
     *
     * @param path what follows {@code /control/}
     * @throws PlayError where it cannot be done
     */
    public JsonNode call(String verb, String path, Parameters parameters) throws InterruptedException {
        return routes.find(verb, path).run(parameters);
    }

    /**
     * Likewise, from outside the program.
     *
     * @throws PlayError also where it would change something while the stage is being set
     */
    public JsonNode callFromOutside(String verb, String path, Parameters parameters) throws InterruptedException {
        if (!verb.equals("GET")) {
            preparation.refuseMeanwhile();
        }
        return call(verb, path, parameters);
    }

    /**
     * Forgets everything and sets the stage; meanwhile nobody from outside acts.
     *
     * @throws PlayError where that is under way
     */
    public void reset(Runnable stage) {
        try {
            preparation.run(() -> {
                network.world().faults().forget();
                network.world().change(() -> {
                    network.reset();
                    return true;
                });
                stage.run();
            });
        } finally {
            clock.announce();
        }
    }

    /** @throws PlayError where there is no such person */
    public EventStream events(String person, @Nullable Long after) {
        User viewer = network.world().change(() -> person(person));
        return new EventStream(network, viewer.id(), after);
    }

    public @Nullable StoredFile file(String id) {
        return network.world().change(() -> network.files().find(id));
    }

    private void addStage() {
        routes.add("GET users", (in, with) -> locked(staging::users));
        routes.add("POST users", (in, with) -> locked(() -> staging.putUser(with)));
        routes.add("GET bots", (in, with) -> locked(staging::bots));
        routes.add("POST bots", (in, with) -> locked(() -> staging.putBot(with)));
        routes.add("GET chats", (in, with) -> locked(staging::chats));
        routes.add("POST chats", (in, with) -> locked(() -> staging.putChat(with)));
        routes.add("GET chats/*/members", (in, with) -> locked(() -> staging.members(number(in.getFirst()))));
    }

    private void addPeople() {
        routes.add("POST as/*/tap", (in, with) -> {
            String id =
                    network.world().change(() -> Tapping.tap(scene(in, with)).id());
            return Tapping.await(network, id, wait(with));
        });
        routes.add("GET taps/*", (in, with) -> Tapping.await(network, in.getFirst(), wait(with)));
        routes.add("GET as/*/chats", (in, with) -> locked(() -> Looking.chats(scene(in, with))));
        routes.add("GET as/*/messages", (in, with) -> Looking.messages(network, () -> scene(in, with), wait(with)));
        routes.add("GET as/*/commands", (in, with) -> locked(() -> Looking.commands(scene(in, with))));
        routes.add(
                "POST as/*/*", (in, with) -> locked(() -> Act.named(in.get(1)).play(scene(in, with))));
    }

    private void addMachine() {
        routes.add("GET clock", (in, with) -> clock.read());
        routes.add("POST clock", (in, with) -> clock.move(with));
        LimitControl limits = new LimitControl(network.world());
        routes.add("GET limits", (in, with) -> limits.read());
        routes.add("POST limits", (in, with) -> limits.change(with));
        routes.add("POST reset", (in, with) -> {
            reset(afterReset);
            return Json.object();
        });
        FaultControl faults = new FaultControl(network.world().faults());
        routes.add("POST faults", (in, with) -> faults.order(with));
        routes.add("GET faults/plan", (in, with) -> faults.planned());
        routes.add("POST faults/plan", (in, with) -> faults.plan(with));
        routes.add("DELETE faults", (in, with) -> faults.forget());
    }

    private JsonNode locked(Supplier<JsonNode> work) {
        return network.world().change(work);
    }

    private static Duration wait(Parameters with) {
        return Duration.ofMillis(Math.clamp(with.number("wait_ms"), 0, LONGEST_WAIT));
    }

    private Scene scene(List<String> in, Parameters with) {
        return new Scene(network, person(in.getFirst()), with);
    }

    private User person(String id) {
        User person = network.users().find(number(id));
        if (person == null || person.isBot()) {
            throw PlayError.missing("no person " + id + ": POST /control/users makes one");
        }
        return person;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw PlayError.wrong(text + " is not a number");
        }
    }
}
