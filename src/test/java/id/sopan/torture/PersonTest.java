package id.sopan.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PersonTest {

    /** The harness knows the bot by its words alone, so these must be the bot's. */
    @Test
    void theWordsByWhichAnAnswerIsToldAreThoseOfTheBot() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PersonTest.class.getResourceAsStream("/id/sopan/wording/texts.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertThat(texts.getProperty("notice.membership.unknown")).startsWith(Person.UNCERTAIN);
        assertThat(texts.getProperty("notice.too.many.taps")).contains(Chats.TOO_MANY);
        assertThat(texts.getProperty("notice.too.many.messages")).contains(Chats.TOO_MANY);
        Map.of("selesai", Model.State.DONE, "ditolak", Model.State.DENIED, "dibatalkan", Model.State.WITHDRAWN)
                .forEach((ending, state) -> assertThat(
                                texts.getProperty("state.ended." + ending).replaceAll("</?b>", ""))
                        .startsWith(state.ending()));
        assertThat(texts.getProperty("notice.recorded")).startsWith(Person.RECORDED);
    }
}
