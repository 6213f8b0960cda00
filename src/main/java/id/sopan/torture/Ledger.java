package id.sopan.torture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that people did, and what they were told of it at once. */
final class Ledger {

    /** What the answer to a tap said. */
    enum Told {
        NOTHING,
        /** Neither of the two that follow. */
        HEARD,
        RECORDED,
        REFUSED
    }

    /**
     * The answer to a tap, where it came while somebody waited for it.
     *
     * @param data of the button
     * @param since before the tap
     * @param at once it was there
     * @param undisturbed whether no fault struck meanwhile, and the bot was in the group
     */
    record Answer(String data, Instant since, Instant at, boolean undisturbed, String text) {}

    private final Map<String, Deed> deeds = new HashMap<>();
    private final Set<String> unheard = new HashSet<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();
    private long longestMillis;

    synchronized void did(Deed deed) {
        deeds.put(deed.origin(), deed);
    }

    /** Likewise, where the bot may never hear of it, since it was not there or not spoken to. */
    synchronized void didUnheard(Deed deed) {
        did(deed);
        unheard.add(deed.origin());
    }

    synchronized boolean mayBeUnheard(Deed deed) {
        return unheard.contains(deed.origin());
    }

    synchronized void wasTold(String origin, Told what, long millis) {
        told.put(origin, what);
        if (what != Told.NOTHING) {
            longestMillis = Math.max(longestMillis, millis);
        }
    }

    synchronized void wasAnswered(String origin, Answer answer) {
        answers.put(origin, answer);
    }

    synchronized Optional<Answer> answer(Deed deed) {
        return Optional.ofNullable(answers.get(deed.origin()));
    }

    synchronized Optional<Deed> deed(String origin) {
        return Optional.ofNullable(deeds.get(origin));
    }

    synchronized Told told(Deed deed) {
        return told.getOrDefault(deed.origin(), Told.NOTHING);
    }

    synchronized List<Deed> all() {
        return new ArrayList<>(deeds.values());
    }

    /** When somebody did something for the first time; {@link Instant#MAX} where nobody did. */
    synchronized Instant begun() {
        return deeds.values().stream().map(Deed::at).min(Instant::compareTo).orElse(Instant.MAX);
    }

    synchronized long taps() {
        return deeds.values().stream().filter(Deed::isTap).count();
    }

    synchronized long acknowledged() {
        return told.values().stream().filter(Told.RECORDED::equals).count();
    }

    synchronized long longestMillis() {
        return longestMillis;
    }
}
