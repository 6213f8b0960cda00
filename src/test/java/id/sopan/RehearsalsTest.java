package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.outbox.Limits;
import id.sopan.procedure.Language;
import id.sopan.telegram.Telegram;
import id.sopan.telegram.TelegramSettings;
import id.sopan.trial.Trials;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RehearsalsTest {

    private static final long ADMIN = 7;
    private static final TelegramSettings NOBODY =
            TelegramSettings.of("1:" + "A".repeat(35), URI.create("http://127.0.0.1:9"));

    private final AtomicLong ticker = new AtomicLong();

    private void pass(Duration time) {
        ticker.addAndGet(time.toNanos());
    }

    @Test
    void aDryRunEndsAnHourAfterItWasLastUsedAndLookingIsNotUsing() {
        Plan plan = new Plan(
                NOBODY,
                DefinitionSource.shipped(),
                ZoneId.of("Asia/Jakarta"),
                Set.of(ADMIN),
                Limits.none(),
                URI.create("http://127.0.0.1"));
        try (Telegram telegram = new Telegram(NOBODY, new SimpleMeterRegistry());
                Rehearsals rehearsals = new Rehearsals(plan, telegram.files(), InstantSource.system(), ticker::get)) {
            assertThat(rehearsals.begin(ADMIN, Language.ID, "webservice")).isInstanceOf(Trials.Begun.Playing.class);
            pass(Duration.ofMinutes(59));
            rehearsals.use(ADMIN);
            pass(Duration.ofMinutes(59));
            rehearsals.endIdle();
            assertThat(rehearsals.of(ADMIN)).isPresent();
            pass(Duration.ofMinutes(2));
            rehearsals.endIdle();
            assertThat(rehearsals.of(ADMIN)).isEmpty();
        }
    }
}
