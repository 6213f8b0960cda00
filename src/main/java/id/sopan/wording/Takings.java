package id.sopan.wording;

import id.sopan.engine.By;
import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Visit;
import java.util.Optional;
import java.util.stream.Stream;

/** Who had a stay in a step in hand, and who gave it back. */
final class Takings {

    private Takings() {}

    static Stream<Dated> of(Scene scene, Visit visit) {
        Teller teller = scene.teller();
        return visit.takings().stream()
                .flatMap(taking -> Stream.concat(
                        Stream.of(new Dated(taking.at(), taken(teller, taking))),
                        release(scene, visit, taking)
                                .map(entry -> new Dated(
                                        entry.at(),
                                        teller.html(
                                                "visit.released", teller.moment(entry.at()), teller.by(entry.by()))))
                                .stream()));
    }

    private static Html taken(Teller teller, Visit.Taking taking) {
        Html at = teller.moment(taking.at());
        String by = teller.by(taking.by());
        By giver = taking.giver();
        return giver == null
                ? teller.html("visit.taken", at, by)
                : teller.html("visit.handed.over", at, teller.by(giver), by);
    }

    private static Optional<Entry> release(Scene scene, Visit visit, Visit.Taking taking) {
        return scene.run().journal().stream()
                .filter(entry -> entry.event() instanceof Event.Released released
                        && released.step().equals(visit.step())
                        && entry.at().equals(taking.until()))
                .findFirst();
    }
}
