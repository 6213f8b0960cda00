package id.sopan.telegram;

import id.sopan.conversation.Inbound;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.People;
import id.sopan.sandbox.testing.Person;
import id.sopan.sqlite.SqliteStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot that polls the emulator, two people, and a group with all three. */
@Timeout(90)
abstract class EmulatorFixture {

    static final String TOKEN = "4242:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh1";

    @TempDir
    private Path directory;

    final Desk desk = new Desk();
    Emulator emulator;
    SqliteStore store;
    Telegram telegram;
    Intake loop;
    People people;
    Person rina;
    Person budi;
    long bot;
    long group;

    @BeforeEach
    void open() {
        emulator = Emulator.start(directory.resolve("sandbox"), 0, SandboxClock.system(), EmulatorLimits.none());
        people = People.at(emulator.address());
        rina = people.person("Rina", "rina", "id");
        budi = people.person("Budi", "budi", "en");
        bot = people.bot(TOKEN, "sopan_bot");
        group = people.supergroup("Unit TI", rina, budi.id(), bot);
        store = SqliteStore.open(directory.resolve("store"));
        telegram = new Telegram(
                new TelegramSettings(TOKEN, emulator.address(), 20, webhook()),
                new SimpleMeterRegistry(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
        loop = loop();
        loop.start();
    }

    /** Where updates are posted to; null where they are fetched. */
    @Nullable
    URI webhook() {
        return null;
    }

    Intake loop() {
        return telegram.updates(desk, store, emulator.clock(), () -> {}, () -> {});
    }

    @AfterEach
    void stop() {
        loop.close();
        telegram.close();
        emulator.close();
        store.close();
    }

    /** Waits for the next one of that type, and takes it. */
    <T extends Inbound> T heard(Class<T> type) {
        return Awaitility.await()
                .until(
                        () -> desk.inbounds.stream()
                                .filter(type::isInstance)
                                .map(type::cast)
                                .findFirst()
                                .map(found -> {
                                    desk.inbounds.remove(found);
                                    return found;
                                }),
                        Optional::isPresent)
                .orElseThrow();
    }
}
