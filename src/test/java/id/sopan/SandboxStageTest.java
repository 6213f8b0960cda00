package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Run;
import id.sopan.outbox.Limits;
import id.sopan.sandbox.Emulator;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.ControlClient;
import id.sopan.scenario.FreePort;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.telegram.TelegramSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's story where calls take so long that their answers are lost, and where it cannot be told. */
class SandboxStageTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** The answer to the third message in the first group, a question, is lost: it is there, and the bot does not know it. */
    @Test
    void theStoryIsToldToItsEndThoughCallsFail(@TempDir Path directory) {
        SandboxClock clock = SandboxClock.system();
        try (Emulator emulator = Emulator.start(directory.resolve("telegram"), 0, clock, EmulatorLimits.none());
                Store store = SqliteStore.open(directory.resolve("store"));
                Bot bot = new Bot(plan(emulator), store, clock)) {
            String lost = "lost_answer sendmessage/-1001000000001#3";
            emulator.call("POST", "faults/plan", Map.of("strikes", List.of(lost)));

            new SandboxStage(emulator, ZONE).set(bot);

            assertThat(emulator.call("GET", "faults/plan", Map.of()).path("struck"))
                    .hasSize(1);
            assertThat(bot.runs().newest(Long.MAX_VALUE, 10).runs())
                    .extracting(Run::isOpen)
                    .containsExactly(true, false);
        }
    }

    @Test
    void theLimitsAreInForceAgainWhereTheStageCannotBeSet(@TempDir Path directory) {
        SandboxClock clock = SandboxClock.system();
        try (Emulator emulator = Emulator.start(directory.resolve("telegram"), 0, clock, EmulatorLimits.strict());
                Store store = SqliteStore.open(directory.resolve("store"));
                Bot bot = new Bot(plan(emulator), store, clock)) {
            emulator.call("POST", "users", Map.of("id", 6000, "first_name", "Lain"));
            emulator.call(
                    "POST", "chats", Map.of("type", "group", "title", "Lain", "id", -1001000000001L, "creator", 6000));
            assertThatThrownBy(() -> new SandboxStage(emulator, ZONE).set(bot)).isInstanceOf(RuntimeException.class);

            assertThat(emulator.call("GET", "limits", Map.of()).path("enabled").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whereItCannotBePreparedAgainTheProgramEndsInsteadOfStandingThereDead(@TempDir Path directory)
            throws IOException {
        Settings settings = Settings.of(Map.of(
                "SOPAN_DATA", directory.toString(), "SOPAN_SANDBOX_PORT", Integer.toString(FreePort.next()))::get);
        AtomicInteger ended = new AtomicInteger();
        try (SandboxInstallation sandbox = new SandboxInstallation(
                settings, EmulatorLimits.none(), time -> Limits.none(), ended::incrementAndGet)) {
            sandbox.start();
            Path furnished = directory.resolve("sandbox/furnished");
            Files.delete(furnished);
            Files.createDirectories(furnished.resolve("in/the/way"));
            ControlClient control = new ControlClient(URI.create("http://127.0.0.1:" + settings.sandboxPort()));

            assertThatThrownBy(() -> control.post("reset", Map.of()))
                    .hasMessageContaining("500 {\"description\":")
                    .hasMessageContaining("start it again");

            assertThat(ended).hasValue(1);
        }
    }

    private static Plan plan(Emulator emulator) {
        return new Plan(
                new TelegramSettings(SandboxInstallation.TOKEN, emulator.address(), 1),
                DefinitionSource.shipped(),
                ZONE,
                Set.of(SandboxStage.ADMIN),
                Limits.none(),
                URI.create("http://127.0.0.1:8080"));
    }
}
