package id.sopan.wording;

import id.sopan.engine.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A step that somebody has paused by hand: since when, who and why. */
final class Held {

    private Held() {}

    static Html of(Scene scene) {
        Teller teller = scene.teller();
        List<Html> lines = new ArrayList<>();
        all(scene).forEach(visit -> {
            Visit.Hold hold = visit.hold();
            if (hold != null) {
                int nomor = visit.in(scene.procedure()).nomor();
                lines.add(teller.html("held.since", nomor, teller.moment(hold.from()), teller.by(hold.by())));
                lines.add(teller.quote(hold.reason(), scene.most(300)));
            }
        });
        return Html.join("\n", lines);
    }

    /** The one that those at home here may let go on. */
    static Optional<Visit> here(Scene scene) {
        return all(scene)
                .filter(visit -> new Turn(scene.run(), visit.in(scene.procedure()), visit)
                        .units().stream().anyMatch(scene::isHere))
                .findFirst();
    }

    private static Stream<Visit> all(Scene scene) {
        return scene.run().visits().stream().filter(visit -> visit.hold() != null);
    }
}
