package id.sopan.torture;

import id.sopan.engine.Entry;
import id.sopan.engine.Event;
import id.sopan.engine.Run;
import id.sopan.engine.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Taps that the model says were somebody's to do, and that did not count. Where it cannot be told, nothing is said. */
record Rights(Roll roll, Ledger ledger, Struck struck, List<Run> runs, Set<String> counting) {

    private static final Pattern DATA = Pattern.compile("v1:([A-Za-z0-9_-]{12}):(\\d+):.*");

    /** How long an act may be under way before others hear of it. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(3);

    /** Whatever is answered later may have waited for something. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Those that count at once; the others are followed by the question for a reason. */
    private static final Set<String> AT_ONCE = Set.of("Setujui", "Ambil", "Selesai");

    List<String> denied() {
        return ledger.all().stream()
                .filter(Deed::isTap)
                .filter(deed -> !counting.contains(deed.origin()))
                .flatMap(deed -> ledger
                        .answer(deed)
                        .filter(answer -> isUndisturbed(answer) && wasTheirs(deed, answer))
                        .map(answer -> "refused though it was theirs: " + deed + ", told \"" + answer.text() + "\"")
                        .stream())
                .toList();
    }

    private boolean isUndisturbed(Ledger.Answer answer) {
        return answer.undisturbed()
                && answer.at().isBefore(answer.since().plus(SOON))
                && !struck.wasKilled(answer.since().minus(UNDER_WAY), answer.at())
                && !answer.text().contains(Chats.TOO_MANY);
    }

    private boolean wasTheirs(Deed deed, Ledger.Answer answer) {
        Matcher data = DATA.matcher(answer.data());
        Person by = roll.person(deed.by()).filter(Person::entitled).orElse(null);
        if (by == null || !data.matches()) {
            return false;
        }
        Ledger.Told told = ledger.told(deed);
        if (deed.what().equals("Kirim")) {
            return told == Ledger.Told.HEARD && wasTheirForm(by, data.group(1));
        }
        return (told == Ledger.Told.REFUSED || told == Ledger.Told.HEARD && AT_ONCE.contains(deed.what()))
                && runs.stream()
                        .filter(run -> run.id().equals(data.group(1)))
                        .anyMatch(run -> wasTheirs(run, deed.what(), by, answer, Integer.parseInt(data.group(2))));
    }

    private boolean wasTheirForm(Person by, String form) {
        return runs.stream().noneMatch(run -> run.id().equals(form))
                && ledger.all().stream()
                        .filter(deed -> deed.what().equals(Deed.ASK) && deed.by() == by.id())
                        .anyMatch(deed -> RunId.ofMessage(deed.chat(), deed.message(), deed.by())
                                .equals(form));
    }

    private boolean wasTheirs(Run run, String what, Person by, Ledger.Answer answer, int version) {
        Instant from = answer.since().minus(UNDER_WAY);
        Instant until = answer.at().plus(UNDER_WAY);
        List<Entry> before = run.journal().stream()
                .filter(entry -> entry.recordedAt().isBefore(from))
                .toList();
        boolean raced = run.journal().stream()
                .anyMatch(entry -> !entry.recordedAt().isBefore(from)
                        && !entry.recordedAt().isAfter(until));
        if (raced || before.isEmpty()) {
            return false;
        }
        Run then = Run.fold(run.id(), before);
        Model.State state = Model.of(roll, then).state();
        return then.version() == version
                && state.unit().equals(by.group().title())
                && state.offers().contains(what)
                && (!what.equals("Ambil") || isFree(before));
    }

    /** Whether nobody has it in hand. An undo may have given it back to somebody. */
    private static boolean isFree(List<Entry> journal) {
        return journal.stream()
                .map(Entry::event)
                .filter(event -> event instanceof Event.Taken
                        || event instanceof Event.Released
                        || event instanceof Event.Undone)
                .reduce((earlier, later) -> later)
                .map(Event.Released.class::isInstance)
                .orElse(true);
    }
}
