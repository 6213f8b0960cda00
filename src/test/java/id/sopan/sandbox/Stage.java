package id.sopan.sandbox;

import id.sopan.sandbox.settings.ElapsedTime;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.Person;
import id.sopan.sandbox.testing.PlainBot;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** An emulator with a clock that stands, two people, a bot, and a group with all three. */
final class Stage implements AutoCloseable {

    static final String TOKEN = "4242:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    private final InstantSource base = InstantSource.fixed(Instant.parse("2026-11-24T01:00:00Z"));
    final SandboxClock clock = SandboxClock.over(base);
    final ElapsedTime elapsed;
    final Emulator emulator;
    final People people;
    final Person rina;
    final Person budi;
    final PlainBot bot;
    final long group;

    private Stage(Path directory, ElapsedTime elapsed, EmulatorLimits limits) {
        this.elapsed = elapsed;
        emulator = Emulator.start(directory, 0, clock, elapsed, limits);
        people = People.at(emulator.address());
        rina = people.person("Rina", "rina", "id");
        budi = people.person("Budi", "budi", "en");
        people.bot(TOKEN, "sopan_bot");
        bot = new PlainBot(emulator.address(), TOKEN);
        group = people.supergroup("Unit TI", rina, budi.id(), bot.id());
        bot.updates();
    }

    static Stage unlimited(Path directory) {
        return new Stage(directory, new ElapsedTime(), EmulatorLimits.none());
    }

    /** What elapses stands too. */
    static Stage strict(Path directory) {
        return new Stage(directory, new ElapsedTime(() -> 0), EmulatorLimits.strict());
    }

    /** What the clock runs with, but for its offset. */
    InstantSource base() {
        return base;
    }

    /** The group's creator makes the bot an administrator. */
    void raiseBot() {
        rina.does("promote", Map.of("chat_id", group, "user_id", bot.id()));
    }

    @Override
    public void close() {
        emulator.close();
    }
}
