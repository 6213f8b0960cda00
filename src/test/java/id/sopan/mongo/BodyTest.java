package id.sopan.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @Test
    void plainJsonIsKeptAsADocumentThatMongoDbCanBeAskedAbout() {
        assertThat(Body.of("{\"number\":\"WS-2026-0001\",\"visits\":[{\"opened\":1790000000000,\"done\":null}]}"))
                .isEqualTo(new Document("number", "WS-2026-0001")
                        .append("visits", List.of(new Document("opened", 1790000000000L).append("done", null))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":123456789012345678901}",
                "{\"a\":1E2}",
                "{\"$a\":1}",
                "{\"a\":{\"b.c\":1}}",
                "{\"a\":1,\"a\":1}",
                "{ }",
                "[]",
                "not JSON"
            })
    void whatBsonWouldChangeIsKeptAsText(String json) {
        assertThat(Body.of(json)).isEqualTo(json);
    }
}
