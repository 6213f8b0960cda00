package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.ZoneId;

/**
 * A question to one person about a run.
 *
 * @param dialogue its id, 12 characters
 * @param question number that its buttons bear
 * @param readable whether that person may read its answers there
 * @param person who is asked
 * @param example where a day or a time is asked for
 */
public record PromptView(
        Language language,
        ZoneId zone,
        String dialogue,
        int question,
        RunView run,
        boolean readable,
        Mention person,
        Asked asked,
        Example example) {

    Teller teller() {
        return run.teller(language, zone);
    }
}
