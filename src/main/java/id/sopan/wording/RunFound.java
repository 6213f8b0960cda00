package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.Objects;

/**
 * A run in a list of what was found; plain but for {@code state}, which is Telegram's HTML.
 *
 * @param about what it is about, in whoever's words who asked; may be empty
 * @param asked by whom
 * @param state where it is, or how it ended
 * @param since when it was asked for
 */
public record RunFound(String number, String about, String procedure, String asked, String state, String since) {

    public static RunFound of(RunView view, Language language, ZoneId zone) {
        Scene scene = RunGlance.scene(view, language, zone);
        Teller teller = scene.teller();
        return new RunFound(
                Objects.requireNonNullElse(view.run().number(), ""),
                Subject.of(view, scene.cap(), language),
                scene.procedure().nama().in(language),
                RunGlance.asked(teller, view.run()),
                RunLine.state(scene).value(),
                teller.when(view.run().submitted()));
    }
}
