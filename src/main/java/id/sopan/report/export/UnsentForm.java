package id.sopan.report.export;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form or prompt that somebody began and did not send.
 *
 * @param kind such as {@code request}
 * @param procedure its id; null where it is of none
 * @param chat Telegram's id of where it stands
 * @param answers what they wrote in it, by field
 */
public record UnsentForm(
        String kind, @Nullable String procedure, long chat, Instant since, Map<String, String> answers) {

    public UnsentForm {
        answers = Map.copyOf(answers);
    }
}
