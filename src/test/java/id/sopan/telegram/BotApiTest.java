package id.sopan.telegram;

import static id.sopan.telegram.ScriptedServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Failed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/** By itself, since Awaitility would throw in another test what a thread of the client's ends with here. */
@Isolated
class BotApiTest {

    @Test
    @Timeout(20)
    void aCallWhoseAnswerMemoryRanOutAtEndsAllTheSame() {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.on("exhausting", ok("true"));
            Duration half = Duration.ofMillis(500);
            Duration longest = Duration.ofSeconds(5);
            OkHttpClient http =
                    Wire.client(longest).newBuilder().callTimeout(longest).build();
            BotApi api = new BotApi(server.settings(), http, new SimpleMeterRegistry(), half);
            assertThat(api.call(new Exhausting()))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.failure()).isInstanceOf(AnswerLost.class));
        }
    }

    /** Memory runs out while its answer is read, in the thread that the answer came to. */
    private static final class Exhausting extends BotApiMethod<Boolean> {

        @Override
        public String getMethod() {
            return "exhausting";
        }

        @Override
        public Boolean deserializeResponse(String answer) {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
