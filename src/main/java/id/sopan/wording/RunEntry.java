package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What a list says of a run, without the run itself: of thousands no more than that need be held.
 *
 * @param number empty where it has none yet
 * @param since when it was begun
 * @param html Telegram's HTML, of one line or more
 */
public record RunEntry(String id, String number, Instant since, String html) {

    public static RunEntry of(RunView view, Language language, ZoneId zone) {
        Scene scene = new Scene(view, Viewpoint.anywhere(language, zone), 80);
        return new RunEntry(
                scene.run().id(),
                Objects.requireNonNullElse(scene.run().number(), ""),
                scene.run().since(),
                RunLine.of(scene).value());
    }

    RunEntry and(Html line) {
        return new RunEntry(id, number, since, html + "\n" + line.value());
    }
}
