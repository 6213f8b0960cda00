package id.sopan.engine;

import id.sopan.procedure.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a request went that has been finished, as whoever asked for it says.
 *
 * @param at when it was first given since that end
 * @param score 1 to 5
 * @param word null where it is not said yet; empty where they wish to say none
 * @param reconsidered whether they want to change it; it counts until it is given anew
 */
public record Rating(By by, Instant at, int score, @Nullable String word, boolean reconsidered) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    /** Most characters of the word. */
    public static final int LONGEST_WORD = 100;

    /** How long after the end could be seen it can be given and changed. */
    public static final Duration OPEN = Duration.ofDays(7);

    /** Until when it can be given, exclusive; empty where it is not asked for: no person asked, or it was not finished. */
    public static Optional<Instant> until(Run run) {
        return Optional.ofNullable(run.end())
                .filter(end -> end.ending() == Ending.SELESAI)
                .filter(end -> run.requester().person() != null
                        && !run.requester().person().wasRemoved())
                .map(end -> end.seen().plus(OPEN));
    }

    static Rating given(@Nullable Rating before, Entry entry, Event.Rated rated) {
        Instant first = before == null ? entry.at() : before.at();
        return new Rating(entry.by(), first, rated.score(), rated.word(), false);
    }

    Rating reconsider() {
        return new Rating(by, at, score, word, true);
    }

    /** Whether a word can still be added. */
    public boolean lacksWord() {
        return !reconsidered && word == null;
    }

    /** Whether that would say nothing new. */
    boolean says(int score, @Nullable String word) {
        return !reconsidered && this.score == score && (word == null || word.equals(this.word));
    }
}
