package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.measure.ClockBehind;
import id.sopan.measure.PutBack;
import id.sopan.measure.RunClock;
import java.util.Optional;

/** That a stay in a step may be measured wrong, since the machine's clock was. */
final class ClockFaultText {

    private ClockFaultText() {}

    static Optional<Html> of(Teller teller, RunClock clock, Visit visit) {
        return clock.fault(visit).map(fault -> switch (fault) {
            case PutBack(var before, var after) ->
                teller.html("visit.put.back", teller.moment(before), teller.moment(after));
            case ClockBehind(var from, var there, var until) ->
                teller.html("visit.clock.behind", teller.moment(from), teller.moment(there), teller.moment(until));
        });
    }
}
