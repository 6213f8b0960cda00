package id.sopan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sopan.telegram.Outcome.AnswerLost;
import id.sopan.telegram.Outcome.Done;
import id.sopan.telegram.Outcome.Failed;
import id.sopan.telegram.Outcome.Invalid;
import id.sopan.telegram.Outcome.NotSent;
import id.sopan.telegram.Outcome.Rejected;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is counted of the exchange with Telegram. */
class MetersTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void eachOutcomeOfACallHasItsName() {
        Map<String, Outcome<?>> outcomes = new LinkedHashMap<>();
        outcomes.put("done", new Done<>(1));
        outcomes.put("limited", new Failed<>(new Rejected(429, "Too Many Requests", 3, null)));
        outcomes.put("rejected", new Failed<>(new Rejected(400, "Bad Request", null, null)));
        outcomes.put("failed", new Failed<>(new Rejected(502, "Bad Gateway", null, null)));
        outcomes.put("unsent", new Failed<>(new NotSent("refused")));
        outcomes.put("lost", new Failed<>(new AnswerLost("timeout")));
        outcomes.put("invalid", new Failed<>(new Invalid("too long")));
        CallMeters calls = new CallMeters(meters);
        calls.called("getMe", new Done<>(1), 1);
        assertThat(meters.get("sopan.telegram.calls")
                        .tags("method", "getme", "outcome", "limited")
                        .timer()
                        .count())
                .as("there before the first, which is an increase by that")
                .isZero();
        outcomes.values().forEach(outcome -> calls.called("sendMessage", outcome, 2_000_000));
        outcomes.keySet()
                .forEach(name -> assertThat(meters.get("sopan.telegram.calls")
                                .tags("method", "sendmessage", "outcome", name)
                                .timer()
                                .totalTime(TimeUnit.MILLISECONDS))
                        .as(name)
                        .isEqualTo(2));
    }

    @Test
    void anUpdateIsCountedByItsKindAndIsAsOldAsTelegramDatesIt() throws JsonProcessingException {
        UpdateMeters updates = new UpdateMeters(meters, InstantSource.fixed(Instant.ofEpochSecond(1_000_060)));
        for (String update : new String[] {
            "{\"update_id\":1,\"message\":{\"date\":1000000}}",
            "{\"update_id\":2,\"edited_message\":{\"date\":1000000,\"edit_date\":1000055}}",
            "{\"update_id\":3,\"callback_query\":{\"id\":\"7\",\"message\":{\"date\":1}}}",
            "{\"update_id\":4,\"message\":{\"date\":1000061}}",
            "{\"update_id\":5,\"poll\":{\"id\":\"7\"}}"
        }) {
            JsonNode read = JsonMapper.builder().build().readTree(update);
            updates.received(read);
            updates.handled(read);
        }
        assertThat(received("message")).isEqualTo(2);
        assertThat(received("edited_message")).isEqualTo(1);
        assertThat(received("callback_query")).isEqualTo(1);
        assertThat(received("other")).isEqualTo(1);
        var age = meters.get("sopan.updates.age").timer();
        assertThat(age.count()).isEqualTo(3);
        assertThat(age.totalTime(TimeUnit.SECONDS)).isEqualTo(65);
    }

    private double received(String kind) {
        return meters.get("sopan.updates.received").tag("kind", kind).counter().count();
    }
}
