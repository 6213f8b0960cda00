package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.measure.ClockBehind;
import id.sopan.measure.ClockFault;
import id.sopan.measure.PutBack;
import id.sopan.measure.RunClock;
import java.util.Optional;

/** That a stay in a step may be measured wrong, since the machine's clock was. */
final class ClockFaultText {

    private ClockFaultText() {}

    static Optional<Html> of(Teller teller, RunClock clock, Visit visit) {
        return clock.fault(visit).map(fault -> told(teller, fault));
    }

    private static Html told(Teller teller, ClockFault fault) {
        return switch (fault) {
            case PutBack back ->
                teller.html("visit.put.back", teller.moment(back.before()), teller.moment(back.after()));
            case ClockBehind behind ->
                teller.html(
                        "visit.clock.behind",
                        teller.moment(behind.from()),
                        teller.moment(behind.there()),
                        teller.moment(behind.until()));
        };
    }
}
