package id.sopan.wording;

import id.sopan.measure.Clock;
import id.sopan.measure.RunTime;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Language;
import id.sopan.procedure.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What {@code /status NOMOR} answers: each step with its times, the minutes it took, who, and the standard beside it. */
public final class StatusText {

    private StatusText() {}

    /** @param now up to where open steps are counted */
    public static Pages of(RunView view, Language language, ZoneId zone, Instant now, Clock clock) {
        Map<Role, List<UnitChoice>> nobody = Map.of();
        Scene scene = new Scene(view, new Viewpoint(language, zone, Set.of(), false, nobody, Map.of()), 400);
        List<Html> entries = new ArrayList<>();
        Answered.of(view.procedure(), view.run().answers())
                .forEach(answered -> entries.add(RunAnswers.one(scene.teller(), answered, 1000)));
        if (!entries.isEmpty()) {
            entries.addFirst(scene.teller().html("answers.title"));
        }
        entries.add(scene.teller().html("status.steps"));
        view.run().visits().forEach(visit -> entries.add(VisitText.of(scene, visit, now, clock)));
        entries.add(total(scene, now, clock));
        return Pages.of(head(scene), entries);
    }

    private static Html head(Scene scene) {
        return Html.join("\n", List.of(RunHead.of(scene), RunLine.state(scene)));
    }

    private static Html total(Scene scene, Instant now, Clock clock) {
        Teller teller = scene.teller();
        VisitTime time = RunTime.of(scene.run(), scene.procedure(), now, clock);
        return teller.html("status.total", teller.minutes(time.measured()), teller.minutes(time.total()));
    }
}
