package id.sopan.telegram;

import static id.sopan.telegram.ScriptedServer.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Telegram does not take the address to which it is to post. */
class WebhookRefusedTest extends LoggedLoop {

    private static final URI HERE = URI.create("https://sopan.kampus.ac.id:8444/telegram");

    @AutoClose
    private final Telegram posting = new Telegram(
            new TelegramSettings(server.settings().token(), server.settings().url(), 1, HERE),
            new SimpleMeterRegistry(),
            LONG,
            LONG);

    @Override
    Intake updates(Telegram telegram) {
        return super.updates(posting);
    }

    @Test
    void theLogSaysWhatToDoAndNotThatTelegramIsAway() {
        var bad = refused(400, "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443", "");
        server.on("setwebhook", bad, bad);
        loop.start();
        await().until(() -> loop.status() == PollStatus.WEBHOOK);
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("ERROR"))
                .singleElement()
                .asString()
                .contains("does not take the address SOPAN_WEBHOOK_URL", "only on ports 80, 88, 443 or 8443");
        assertThat(log.lines()).noneMatch(line -> line.contains("Telegram does not answer"));
    }

    @Test
    void whereAnotherProgramSetsItsOwnAddressMeanwhileNoneIsTakenAway() {
        server.on("setwebhook", refused(409, "Conflict: terminated by other setWebhook", ""));
        loop.start();
        await().until(() -> loop.status() == PollStatus.WEBHOOK);
        assertThat(server.calls("setwebhook")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(server.calls("deletewebhook")).isEmpty();
    }
}
