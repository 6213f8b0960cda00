package id.sopan.wording;

import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who decided or did what, in which role, when and why. */
final class RunHistory {

    private static final int SHOWN = 6;

    private RunHistory() {}

    /** @param led the reason that stands at the head of the card already */
    static Html of(Scene scene, Optional<String> led) {
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
        for (int i = left; i < deeds.size(); i++) {
            Optional<String> reason = reason(deeds.get(i));
            boolean told = reason.isPresent()
                    && (reason.equals(led)
                            || (i > left
                                    && reason.equals(reason(deeds.get(i - 1)))
                                    && isReopening(scene, deeds.get(i - 1))));
            lines.add(line(scene, teller, deeds.get(i), told));
        }
        return Html.join("\n", lines);
    }

    private static boolean isReopening(Scene scene, Deed deed) {
        return scene.run().journal().stream()
                .anyMatch(entry ->
                        entry.event() instanceof Event.Reopened && entry.at().equals(deed.at()));
    }

    private static Optional<String> reason(Deed deed) {
        return Optional.ofNullable(deed.reason());
    }

    /** @param told whether its reason stands on the card already, as that for which it was reopened just before, too */
    private static Html line(Scene scene, Teller teller, Deed deed, boolean told) {
        Html line = teller.html(
                "history.deed",
                deed.visit().in(scene.procedure()).nomor(),
                deed.label(),
                teller.by(deed.by()),
                teller.moment(deed.at()));
        Html done = deed.late() ? teller.html("history.late", line) : line;
        return told || deed.reason() == null || Words.sayNothing(deed.reason()) || isToldAbove(scene, deed)
                ? done
                : Html.join("\n", List.of(done, teller.quote(deed.reason(), Math.max(40, scene.cap() / 3))));
    }

    /** The reason of the end, and the note of a return, stand above. */
    private static boolean isToldAbove(Scene scene, Deed deed) {
        Run.End end = scene.run().end();
        return (end != null && end.at().equals(deed.at()))
                || Returned.last(scene).stream().anyMatch(pause -> pause.from().equals(deed.at()));
    }
}
