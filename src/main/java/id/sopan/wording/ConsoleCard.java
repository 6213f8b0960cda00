package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Duration;

/** The message that bears a link to the console. */
public final class ConsoleCard {

    private ConsoleCard() {}

    /**
     * @param url with its secret
     * @param good how long it is good
     * @param here whether it opens only on the machine that Sopan runs on
     */
    public static Card of(Language language, String url, Duration good, boolean here) {
        Wording wording = Wording.in(language);
        String link = wording.html("console.link", url, good.toMinutes());
        return Card.text(here ? link + "\n\n" + wording.html("console.link.here") : link);
    }
}
