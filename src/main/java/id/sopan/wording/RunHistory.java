package id.sopan.wording;

import id.sopan.engine.Run;
import id.sopan.engine.Words;
import java.util.ArrayList;
import java.util.List;

/** Who decided or did what, in which role, when and why. */
final class RunHistory {

    private static final int SHOWN = 6;

    private RunHistory() {}

    static Html of(Scene scene) {
        List<Deed> deeds = Deed.of(scene);
        if (deeds.isEmpty()) {
            return new Html("");
        }
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("history.title"));
        int left = Math.max(0, deeds.size() - SHOWN);
        if (left > 0) {
            lines.add(teller.html("history.more", left, RunHead.number(teller, scene.run())));
        }
        deeds.stream().skip(left).forEach(deed -> lines.add(line(scene, teller, deed)));
        return Html.join("\n", lines);
    }

    private static Html line(Scene scene, Teller teller, Deed deed) {
        Html line = teller.html(
                "history.deed",
                deed.visit().in(scene.procedure()).nomor(),
                deed.label(),
                teller.by(deed.by()),
                teller.moment(deed.at()));
        Html told = deed.late() ? teller.html("history.late", line) : line;
        return deed.reason() == null || Words.sayNothing(deed.reason()) || isToldAbove(scene, deed)
                ? told
                : Html.join("\n", List.of(told, teller.quote(deed.reason(), Math.max(40, scene.cap() / 3))));
    }

    /** The reason of the end, and the note of a return, stand above. */
    private static boolean isToldAbove(Scene scene, Deed deed) {
        Run.End end = scene.run().end();
        return (end != null && end.at().equals(deed.at()))
                || Returned.last(scene).stream().anyMatch(pause -> pause.from().equals(deed.at()));
    }
}
