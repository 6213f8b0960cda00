package id.sopan.wording;

import id.sopan.engine.Parent;
import id.sopan.engine.Run;
import java.util.ArrayList;
import java.util.List;

/** Which request it is: number, procedure, unit, requester. */
final class RunHead {

    private RunHead() {}

    static Html of(Scene scene) {
        List<Html> lines = new ArrayList<>();
        lines.add(Html.bold(new Html("📋 " + number(scene.teller(), scene.run()))));
        lines.addAll(about(scene));
        return Html.join("\n", lines);
    }

    /** All but its number. */
    static List<Html> about(Scene scene) {
        Teller teller = scene.teller();
        Run run = scene.run();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.text(scene.procedure().nama(), scene.most(160)));
        lines.add(requester(scene));
        lines.add(teller.html("card.submitted", teller.moment(run.submitted())));
        Parent parent = run.parent();
        if (parent != null) {
            lines.add(teller.html("card.parent", parent.number()));
        }
        if (run.lacksSomebody()) {
            lines.add(teller.html(run.isAnonymised() ? "card.anonymised" : "card.person.removed"));
        }
        return lines;
    }

    /** Whose it is. */
    static Html requester(Scene scene) {
        Teller teller = scene.teller();
        Run run = scene.run();
        String unit = teller.unit(run.unit());
        if (run.requester().person() == null) {
            return teller.html("card.unit", unit);
        }
        return run.isOnBehalf()
                ? teller.html("card.on.behalf", teller.by(run.requester()), unit)
                : teller.html("card.requester", teller.name(run.requester()), unit);
    }

    static Html number(Teller teller, Run run) {
        return run.number() == null ? teller.html("card.number.none") : Html.text(run.number());
    }
}
