package id.sopan.torture;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of deed, which must count now and then where it is tried.
 *
 * @param what as {@link Deed#what}
 * @param unit whose deed it is; empty for any
 * @param counts what comes of it
 */
record Kind(String what, String unit, Predicate<Event> counts) {

    /** Of the deeds of one kind, or of requests; of fewer, all may have come too late. */
    private static final int MANY = 40;

    private static final Set<String> DECISIONS = Set.of("Setujui", "Tolak");

    private static final List<Kind> ALL = List.of(
            new Kind("Kirim", "", Event.Submitted.class::isInstance),
            new Kind("Setujui", "Unit TI", event -> decides(event, "analisis")),
            new Kind("Setujui", "Manage Server", event -> decides(event, "periksa")),
            new Kind(
                    "Tolak",
                    "",
                    event -> event instanceof Event.Decided decided
                            && decided.exit().equals("tolak")),
            new Kind("Minta Perbaikan", "", Event.Returned.class::isInstance),
            new Kind("Ambil", "", Event.Taken.class::isInstance),
            new Kind("Selesai", "", Event.Finished.class::isInstance),
            new Kind(Deed.WITHDRAW, "", Event.Withdrawn.class::isInstance));

    private static boolean decides(Event event, String step) {
        return event instanceof Event.Decided decided
                && decided.step().equals(step)
                && decided.exit().equals("setujui");
    }

    /** What never came about, though it should where people did so much; nothing can be said of what few did. */
    static List<String> never(Roll roll, Ledger ledger, List<Run> runs) {
        if (ledger.taps() == 0) {
            return List.of("nobody tapped anything, so nothing was tried: give it more --minutes");
        }
        if (runs.isEmpty()) {
            return List.of("nobody's request ever came about, so nothing was tried: give it more --minutes");
        }
        return ALL.stream()
                .filter(kind ->
                        kind.tries(roll, ledger) >= MANY || runs.size() >= MANY && DECISIONS.contains(kind.what()))
                .filter(kind -> runs.stream()
                        .flatMap(run -> run.journal().stream())
                        .map(Entry::event)
                        .noneMatch(kind.counts()))
                .map(kind -> kind.what() + (kind.unit().isEmpty() ? "" : " of " + kind.unit())
                        + " never counted, of so many times: " + kind.tries(roll, ledger))
                .toList();
    }

    private long tries(Roll roll, Ledger ledger) {
        return ledger.all().stream()
                .filter(deed -> deed.what().equals(what))
                .filter(deed -> !deed.isTap() || ledger.told(deed) != Ledger.Told.NOTHING)
                .flatMap(deed -> roll.person(deed.by()).stream())
                .filter(Person::entitled)
                .filter(person -> unit.isEmpty() || person.group().title().equals(unit))
                .count();
    }
}
