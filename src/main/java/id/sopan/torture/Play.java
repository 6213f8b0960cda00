package id.sopan.torture;

import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One play of a script on one store, from an empty town to its verdict. */
final class Play implements AutoCloseable {

    private static final String DEFINITION = "izin.yaml";
    private static final int LONGEST_WAIT = 1_500;
    private static final int MENDING = 700;
    private static final int LONGEST_START = 10_000;

    private final Subject subject;
    private final Emulator emulator;
    private final Wire wire;
    private final Ledger ledger = new Ledger();
    private final Town town;
    private final Instance instance;
    private final Life life;
    private final List<Step> played = new ArrayList<>();
    private Struck struck = new Struck(List.of(), List.of());

    /**
     * @param store address of an empty MongoDB database; empty for an SQLite file in the directory
     * @param options of the tortured Java machine
     */
    Play(Subject subject, Path directory, String store, List<String> options) throws IOException, InterruptedException {
        this.subject = subject;
        Path definitions = Files.createDirectories(directory.resolve("conversations"));
        try (InputStream definition = Objects.requireNonNull(Play.class.getResourceAsStream(DEFINITION))) {
            Files.write(definitions.resolve(DEFINITION), definition.readAllBytes());
        }
        emulator = Emulator.start(directory.resolve("telegram"), 0, SandboxClock.system(), EmulatorLimits.none());
        wire = new Wire(emulator);
        town = new Town(wire, ledger);
        String where = store.isEmpty() ? directory.resolve("data").toString() : store;
        instance = new Instance(emulator.address(), where, town.admin(), definitions);
        life = new Life(instance, directory.resolve("bot.log"), options);
        life.begin();
        town.furnish();
    }

    /** Plays it; the bot lives then, and faults are over. */
    void play(Script script) throws InterruptedException {
        wire.post("faults/plan", script.plan());
        AtomicBoolean over = new AtomicBoolean();
        Thread mender = Thread.ofVirtual().start(() -> mend(over));
        Set<String> busy = ConcurrentHashMap.newKeySet();
        List<ExecutorService> lanes = town.people().stream()
                .map(person ->
                        Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()))
                .toList();
        for (Step step = script.next(idle(busy), life.isAwake());
                step != null;
                step = script.next(idle(busy), life.isAwake())) {
            Thread.sleep(Math.min(step.after(), LONGEST_WAIT));
            played.add(step);
            int number = played.size();
            if (step.isKill()) {
                for (int i = 0; step.isOfAwake() && !life.isAwake() && i < LONGEST_START; i++) {
                    Thread.sleep(1);
                }
                life.kill();
                life.begin();
            } else {
                submit(step, number, busy, lanes);
            }
        }
        for (ExecutorService lane : lanes) {
            lane.shutdown();
            lane.awaitTermination(30, TimeUnit.SECONDS);
        }
        struck = struckBy();
        wire.stopFaults();
        over.set(true);
        mender.join();
        town.mend();
        if (!life.isAlive()) {
            life.begin();
        }
    }

    private void submit(Step step, int number, Set<String> busy, List<ExecutorService> lanes) {
        for (int i = 0; i < lanes.size(); i++) {
            Person person = town.people().get(i);
            if (person.name().equals(step.who())) {
                busy.add(person.name());
                lanes.get(i).execute(() -> act(person, step, number, busy));
            }
        }
    }

    private List<String> idle(Set<String> busy) {
        return town.people().stream()
                .map(Person::name)
                .filter(name -> !busy.contains(name))
                .toList();
    }

    private static void act(Person person, Step step, int number, Set<String> busy) {
        try {
            person.act(step.pick(), number);
        } catch (Wire.Refused gone) {
            // the button, the message or the group was there when they looked
        } finally {
            busy.remove(person.name());
        }
    }

    private void mend(AtomicBoolean over) {
        try {
            while (!over.get()) {
                Thread.sleep(MENDING);
                town.mend();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Wire.Refused moving) {
            mend(over);
        }
    }

    private Struck struckBy() {
        return new Struck(
                wire.get("faults/plan", Map.of())
                        .path("struck")
                        .valueStream()
                        .map(strike -> strike.asString())
                        .toList(),
                life.kills());
    }

    /** What was played, with the faults that met it. */
    Scenario scenario(Script script) {
        return new Scenario(script.seed(), List.copyOf(played), script.plan()).struckBy(struck.all());
    }

    /** Lets the bot do what is left to do, touches what was sent twice, and looks at everything. */
    Verdict verdict() throws InterruptedException {
        return new Reckoning(subject, instance, life, wire, town, ledger).verdict(struck);
    }

    Wire wire() {
        return wire;
    }

    Town town() {
        return town;
    }

    Life life() {
        return life;
    }

    Ledger ledger() {
        return ledger;
    }

    int strikes() {
        return struck.all().size();
    }

    @Override
    public void close() {
        life.close();
        emulator.close();
    }
}
