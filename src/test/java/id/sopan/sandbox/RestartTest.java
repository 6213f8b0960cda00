package id.sopan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.sopan.sandbox.settings.DueInstants;
import id.sopan.sandbox.settings.EmulatorLimits;
import id.sopan.sandbox.settings.SandboxClock;
import id.sopan.sandbox.testing.PlainBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was said, what waits and how far the clock was put survive a kill; a torn line is no change. */
class RestartTest extends Staged {

    @Test
    void state_survives() throws IOException {
        stage.rina.says(stage.group, "/status");
        stage.people.timePasses(Duration.ofMinutes(45));
        var before = stage.people.now();
        Path copy = killed();
        try (var again = Emulator.start(copy, 0, SandboxClock.over(stage.base()), EmulatorLimits.none())) {
            var bot = new PlainBot(again.address(), Stage.TOKEN);
            assertThat(bot.updates().getFirst().path("message").path("text").asString())
                    .isEqualTo("/status");
            assertThat(again.clock().instant()).isEqualTo(before);
            assertThat(bot.sends(stage.group, "Kembali").path("message_id").asInt())
                    .isGreaterThan(1);
            assertThat(again.call("GET", "as/" + stage.budi.id() + "/messages", Map.of("chat_id", stage.group))
                            .toString())
                    .contains("/status", "Kembali");
        }
    }

    @Test
    void time_that_something_was_done_in_does_not_come_back() throws IOException {
        var due = stage.clock.instant().plusSeconds(60);
        stage.clock.through(new DueInstants() {
            @Override
            public @Nullable Instant next(Instant after, Instant until) {
                return due.isAfter(after) && !due.isAfter(until) ? due : null;
            }

            @Override
            public void reached(Instant instant) {
                throw new IllegalStateException("cut off");
            }
        });
        assertThatThrownBy(() -> stage.people.timePasses(Duration.ofDays(7)))
                .hasMessageContaining("500 {\"description\":\"")
                .hasMessageContaining("cut off");
        try (var again = Emulator.start(killed(), 0, SandboxClock.over(stage.base()), EmulatorLimits.none())) {
            assertThat(again.clock().instant()).isEqualTo(due);
        }
    }

    @Test
    void a_torn_last_line_never_happened() throws IOException {
        stage.rina.says(stage.group, "/status");
        Path copy = killed();
        Files.writeString(
                copy.resolve("journal.jsonl"), "[[\"users\",\"99\",{\"id\":99,\"first", StandardOpenOption.APPEND);
        try (var again = Emulator.start(copy, 0, SandboxClock.system(), EmulatorLimits.strict())) {
            assertThat(new PlainBot(again.address(), Stage.TOKEN).updates()).hasSize(1);
        }
    }

    @Test
    void one_directory_serves_one_emulator() {
        assertThatThrownBy(() -> Emulator.start(directory, 0, SandboxClock.system(), EmulatorLimits.strict()))
                .hasMessageContaining("in use by another emulator");
    }

    @Test
    void a_reset_forgets_all_and_tells_the_program() {
        var told = new AtomicInteger();
        stage.emulator.afterReset(told::incrementAndGet);
        stage.people.timePasses(Duration.ofDays(1));
        stage.people.control().post("reset", Map.of());
        assertThat(told).hasValue(1);
        assertThat(stage.people.control().get("users")).isEmpty();
        assertThat(stage.people.control().get("clock").path("offset").asString())
                .isEqualTo("PT0S");
    }

    @Test
    void until_the_stage_is_set_again_nobody_from_outside_acts() {
        var control = stage.people.control();
        var refused = new ArrayList<String>();
        stage.emulator.afterReset(() -> {
            assertThat(control.get("clock").path("preparing").asBoolean()).isTrue();
            stage.emulator.call("POST", "users", Map.of("first_name", "Sari"));
            stage.emulator.call("POST", "clock", Map.of("advance", "PT1H"));
            for (String call : List.of("clock", "reset", "users", "as/5001/send", "limits")) {
                refused.add(assertThrows(AssertionError.class, () -> control.post(call, Map.of()))
                        .getMessage());
            }
        });
        control.post("reset", Map.of());
        assertThat(refused)
                .hasSize(5)
                .allMatch(why -> why.contains("503 {\"description\":\"the sandbox is being prepared"));
        assertThat(control.get("clock").has("preparing")).isFalse();
        control.post("clock", Map.of("advance", "PT1H"));
        assertThat(control.get("clock").path("offset").asString()).isEqualTo("PT2H");
        assertThat(control.get("users").toString()).contains("Sari").doesNotContain("Budi");
    }

    @Test
    void a_reset_waits_until_the_clock_has_arrived() throws InterruptedException {
        var control = stage.people.control();
        Thread reset = Thread.ofVirtual().unstarted(() -> control.post("reset", Map.of()));
        stage.clock.through(new DueInstants() {
            @Override
            public @Nullable Instant next(Instant after, Instant until) {
                return null;
            }

            @Override
            public void reached(Instant instant) {
                reset.start();
                while (!control.get("clock").has("preparing") && reset.isAlive()) {
                    Thread.onSpinWait();
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
                assertThat(control.get("users").toString()).contains("Budi");
            }
        });
        stage.people.timePasses(Duration.ofMinutes(45));
        reset.join();
        assertThat(control.get("users").toString()).doesNotContain("Budi");
        assertThat(control.get("clock").path("offset").asString()).isEqualTo("PT0S");
    }

    /** The directory as it is while the emulator runs, which is what a kill leaves. */
    private Path killed() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Files.copy(directory.resolve("journal.jsonl"), copy.resolve("journal.jsonl"));
        return copy;
    }
}
