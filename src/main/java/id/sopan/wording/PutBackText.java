package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.measure.RunClock;
import java.util.Optional;

/** That a stay in a step may be measured too short, since the machine's clock was put back. */
final class PutBackText {

    private PutBackText() {}

    static Optional<Html> of(Teller teller, RunClock clock, Visit visit) {
        return clock.putBack(visit)
                .map(putBack ->
                        teller.html("visit.put.back", teller.moment(putBack.before()), teller.moment(putBack.after())));
    }
}
