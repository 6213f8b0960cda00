package id.sopan.roster;

import id.sopan.roster.Audit.What;
import id.sopan.roster.Shelf.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The agency's own days off as they are stored, and their changes. */
record Closing(Shelf<ClosedDays> shelf) {

    private static final String ALL = "closed-days";

    List<ClosedDay> days() {
        return shelf.find(ALL).orElse(ClosedDays.NONE).days();
    }

    DayChange close(Signature by, ClosedDay day) {
        return change(closed -> closed.on(day.date()).filter(day::equals).isPresent()
                ? Change.stay(new DayChange.Unchanged(day))
                : new Change<>(
                        closed.with(day),
                        by.audit(What.DAY_CLOSED, day.date().toString(), day.name() + "; " + day.basis()),
                        new DayChange.Closed(day, closed.on(day.date()).orElse(null))));
    }

    DayChange reopen(Signature by, LocalDate date) {
        return change(closed -> closed.on(date)
                .<Change<ClosedDays, DayChange>>map(day -> new Change<>(
                        closed.without(date),
                        by.audit(What.DAY_REOPENED, date.toString(), day.name() + "; " + day.basis()),
                        new DayChange.Reopened(day)))
                .orElseGet(() -> Change.stay(new DayChange.NotClosed(date))));
    }

    private DayChange change(Function<ClosedDays, Change<ClosedDays, DayChange>> decide) {
        return shelf.change(ALL, found -> decide.apply(found.orElse(ClosedDays.NONE)));
    }
}
