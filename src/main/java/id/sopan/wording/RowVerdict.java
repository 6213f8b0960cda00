package id.sopan.wording;

import id.sopan.engine.Visit;
import id.sopan.measure.RowStay;
import id.sopan.measure.RunClock;
import java.time.Duration;
import java.util.Optional;

/** The sum of a row's steps beside its standard; only where it has one, and once, below the last of them. */
final class RowVerdict {

    private RowVerdict() {}

    static Optional<Html> of(Teller teller, RunClock clock, Visit visit) {
        RowStay stay = clock.stay(visit);
        return stay.visits().getLast().equals(visit)
                ? clock.standard(stay).map(standard -> of(teller, clock, stay, standard))
                : Optional.empty();
    }

    private static Html of(Teller teller, RunClock clock, RowStay stay, Duration standard) {
        Duration measured = clock.working(stay.visits()).measured();
        boolean open = stay.visits().stream().anyMatch(Visit::isOpen);
        String verdict = clock.verdict(stay)
                .map(known -> Wording.key("verdict.", known))
                .orElse(open ? "verdict.open" : "verdict.unfinished");
        return teller.html(
                stay.visits().size() > 1 ? "verdict.row" : "verdict.step",
                teller.exactly(measured),
                teller.working(standard),
                teller.html(verdict),
                stay.nomor());
    }
}
