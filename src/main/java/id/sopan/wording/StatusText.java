package id.sopan.wording;

import id.sopan.measure.RunClock;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code /status NOMOR} answers: each step with its times, the minutes it took, who, and the standard beside it. */
public final class StatusText {

    /** What a label, a line about a page and the like take beside a long answer. */
    private static final int BESIDE = 250;

    private static final int LEAST = 1000;

    private StatusText() {}

    /**
     * @param children the sub-runs that it led to, each by its own clock
     * @param reader who alone reads it; 0 where others do, too
     */
    public static Pages of(
            RunView view, RunClock clock, List<RunClock> children, Language language, ZoneId zone, long reader) {
        Scene scene = scene(view, language, zone);
        Html head = head(scene);
        int room = Math.max(LEAST, Fitting.MESSAGE - Html.length(head.value()) - BESIDE);
        List<Html> entries = new ArrayList<>();
        Answered.of(view.procedure(), view.run())
                .forEach(answered -> entries.addAll(RunAnswers.parts(scene.teller(), answered, room)));
        if (!entries.isEmpty()) {
            entries.addFirst(scene.teller().html("answers.title"));
        }
        entries.add(scene.teller().html("status.steps"));
        entries.addAll(VisitText.parts(scene, clock, room));
        entries.add(RunTotal.of(scene.teller(), clock, children));
        entries.addAll(Notes.all(scene));
        Html rating = OwnRating.given(scene.teller(), view.run(), reader);
        if (!rating.value().isEmpty()) {
            entries.add(rating);
        }
        int left = RunFile.all(view.procedure(), view.run()).size() - RunButtons.MOST_FILES;
        if (left > 0) {
            entries.add(scene.teller().html("status.files.left", left));
        }
        return Pages.of(head, entries);
    }

    /** Its files, to be sent one by one. */
    public static List<List<Button>> files(RunView view, Language language, ZoneId zone) {
        return RunButtons.files(scene(view, language, zone));
    }

    private static Scene scene(RunView view, Language language, ZoneId zone) {
        return new Scene(view, Viewpoint.anywhere(language, zone), 400);
    }

    private static Html head(Scene scene) {
        List<Html> lines = new ArrayList<>(List.of(RunHead.of(scene), RunLine.state(scene)));
        RunState.child(scene).ifPresent(lines::add);
        return Html.join("\n", lines);
    }
}
