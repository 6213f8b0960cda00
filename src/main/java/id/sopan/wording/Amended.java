package id.sopan.wording;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import java.util.ArrayList;
import java.util.List;

/** Answers that were changed while those who act had them before them. */
final class Amended {

    private Amended() {}

    static boolean isSeen(Scene scene) {
        return !changes(scene.run()).isEmpty();
    }

    static Html of(Scene scene) {
        List<Entry> changes = changes(scene.run());
        if (changes.isEmpty()) {
            return new Html("");
        }
        Teller teller = scene.teller();
        Entry last = changes.getLast();
        Run before = Returned.at(scene.run(), changes.getFirst().seq() - 1);
        List<Html> lines = new ArrayList<>();
        lines.add(teller.html("amended.by", teller.by(last.by()), teller.moment(last.at())));
        lines.addAll(Returned.changes(scene, teller, before.answers()));
        return Html.join("\n", lines);
    }

    /** Since the run came into its step, or came back to it. */
    private static List<Entry> changes(Run run) {
        String step = run.current().map(Visit::step).orElse("");
        List<Entry> changes = new ArrayList<>();
        for (Entry entry : run.journal()) {
            if (entry.enters(step)) {
                changes.clear();
            } else if (entry.event() instanceof Event.AnswersChanged changed
                    && changed.during().equals(step)) {
                changes.add(entry);
            }
        }
        return changes;
    }
}
