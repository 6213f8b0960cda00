package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever did something to a request is told: to which, and what. */
public final class Acted {

    private Acted() {}

    /** It was withdrawn: also what was asked for and by whom, and how it comes back, as long as it stands withdrawn. */
    public static Card withdrawn(RunView view, Language language, ZoneId zone) {
        Scene scene = new Scene(view, Viewpoint.anywhere(language, zone), 0);
        List<Html> lines = new ArrayList<>();
        lines.add(html(scene.teller(), view.run(), "prompt.done.withdrawal"));
        lines.add(scene.teller().text(view.procedure().nama(), 160));
        lines.add(RunHead.requester(scene));
        Optional.ofNullable(view.run().end())
                .filter(end -> end.ending() == Ending.DIBATALKAN)
                .flatMap(end -> RunState.wayBack(scene, end))
                .ifPresent(lines::add);
        return Card.text(Html.join("\n", lines));
    }

    public static Card paused(RunView view, Language language, ZoneId zone) {
        return card(view, language, zone, "prompt.done.pause");
    }

    public static Card continued(RunView view, Language language, ZoneId zone) {
        return card(view, language, zone, "prompt.done.continue");
    }

    private static Card card(RunView view, Language language, ZoneId zone, String what) {
        return Card.text(html(view.teller(language, zone), view.run(), what));
    }

    private static Html html(Teller teller, Run run, String what) {
        return teller.html("prompt.done.act", RunHead.number(teller, run), teller.say(what));
    }
}
