package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.measure.Progress;
import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An open run at a glance, among others in the same step.
 *
 * @param about what it is about, in whoever's words who asked; may be empty
 * @param asked who asked, by unit and name
 * @param now Telegram's HTML, line by line: whose turn it is, by when it is due, who has it in hand
 * @param used percent of its standard that is used up, the last mark that was reached; null where none counts now
 * @param over whether all of it is, and more than that percent may be
 * @param usedShown how much that is, as it is seen: {@code 40%}; empty where none counts
 * @param usedRead the same in words, for whoever hears the page
 * @param held whether its clock stands still
 */
public record RunGlance(
        String number,
        String about,
        String asked,
        List<String> now,
        @Nullable Integer used,
        boolean over,
        String usedShown,
        String usedRead,
        boolean held) {

    public static RunGlance of(RunView view, Language language, ZoneId zone) {
        Scene scene = scene(view, language, zone);
        Teller teller = scene.teller();
        Progress progress = view.progress();
        return new RunGlance(
                Objects.requireNonNullElse(view.run().number(), ""),
                Subject.of(view, WHOLE, language),
                asked(teller, view.run()),
                RunState.now(scene).stream().map(Html::value).toList(),
                progress == null ? null : progress.percent(),
                progress != null && progress.isOver(),
                progress == null ? "" : used(teller, progress),
                progress == null ? "" : inWords(teller, progress),
                progress != null && progress.due() == null);
    }

    private static String used(Teller teller, Progress progress) {
        return teller.say(isMore(progress) ? "console.used.short.over" : "console.used.short", progress.percent());
    }

    private static String inWords(Teller teller, Progress progress) {
        return teller.say(isMore(progress) ? "console.used.over" : "console.used", progress.percent());
    }

    /** Whether more is used than the last mark, from the whole on. */
    private static boolean isMore(Progress progress) {
        return progress.isOver() && progress.isMoreThan(progress.percent());
    }

    /** What stands above all runs of one step, as plain text: {@code Nomor 2 pada SOP: Analisis ...}. */
    public static String title(Step step, Language language) {
        return Wording.in(language)
                .say("console.step", step.nomor(), step.kegiatan().in(language));
    }

    /** Unit and person; the unit alone where the program asked. */
    static String asked(Teller teller, Run run) {
        String unit = teller.unit(run.unit());
        return run.requester().person() == null ? unit : unit + " · " + teller.name(run.requester());
    }

    static Scene scene(RunView view, Language language, ZoneId zone) {
        return new Scene(view, Viewpoint.anywhere(language, zone), WHOLE);
    }

    /** What somebody typed is shown whole, up to what an answer may have. */
    private static final int WHOLE = 4000;
}
