package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.conversation.Answer;
import id.sopan.store.StoreUnavailable;
import id.sopan.telegram.Intake.Receipt;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each post that waits for a store that is away keeps a place from the others. */
class PostsWhileTheStoreIsAwayTest extends EmulatorFixture {

    private final AtomicInteger tries = new AtomicInteger();
    private volatile boolean away = true;

    @Override
    URI webhook() {
        return URI.create("http://127.0.0.1:9/telegram");
    }

    @BeforeEach
    void theStoreIsAway() {
        desk.work = words -> {
            tries.incrementAndGet();
            if (away) {
                throw new StoreUnavailable("No server was found");
            }
            return Answer.NONE;
        };
        await().until(() -> post(1) == Receipt.LATER && tries.get() == 1);
    }

    @Test
    void theyComeAgainAndOneNowAndThenTriesIt() {
        for (int update = 2; update < 12; update++) {
            assertThat(post(update)).isEqualTo(Receipt.LATER);
        }
        assertThat(tries).hasValue(1);

        await().until(() -> post(12) == Receipt.LATER && tries.get() == 2);
        assertThat(post(13)).isEqualTo(Receipt.LATER);
        assertThat(tries).hasValue(2);

        away = false;
        await().until(() -> post(14) == Receipt.TAKEN);
        assertThat(post(15)).isEqualTo(Receipt.TAKEN);
    }

    private Receipt post(int update) {
        String text = LoopFixture.said(update, "halo " + update);
        return loop.receive(WebhookSecret.of(TOKEN), text.replace("'", "\"").getBytes(StandardCharsets.UTF_8));
    }
}
