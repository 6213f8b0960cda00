package id.sopan.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the runs of a period come to.
 *
 * @param open at its end
 * @param reopened that ended in it and were reopened later, so that their end counts no more; null in what was told before
 *     2026-11-29, when requests that wait and time that was lost were counted otherwise, too
 * @param rows in the order of procedures and numbers: those in which anything was done or time went by
 * @param waiting at its end, the most runs first
 * @param delegated how many of those that are open wait for another request that they led to; null in what was told before
 *     they were counted
 * @param ratings that were given in it
 */
record Figures(
        int requested,
        int finished,
        int denied,
        int withdrawn,
        int open,
        @Nullable Integer reopened,
        Compliance compliance,
        List<RowFigures> rows,
        List<WaitingFor> waiting,
        @Nullable Integer delegated,
        Ratings ratings) {

    /** By the median, of equal ones by the P80; the slowest is the greatest. */
    static final Comparator<RowFigures> SLOWNESS = Comparator.comparing((RowFigures row) -> orNone(row.median()))
            .thenComparing(row -> orNone(row.p80()))
            .thenComparing(RowFigures::row, Comparator.reverseOrder());

    /** Those that were told before ratings were gathered have none. */
    Figures {
        ratings = ratings == null ? Ratings.NONE : ratings;
    }

    /** Whether nothing was asked for, done, ended or rated. */
    public boolean isQuiet() {
        return requested + finished + denied + withdrawn + ratings.n() == 0
                && rows.stream().allMatch(row -> row.cases() + row.uncovered() == 0);
    }

    /** How many of those that wait have used up the standard of their row. */
    int overdue() {
        return waiting.stream().mapToInt(WaitingFor::late).sum();
    }

    /** None where they were not counted. */
    public int undone() {
        return reopened == null ? 0 : reopened;
    }

    /** None where they were not counted. */
    int atSubRuns() {
        return delegated == null ? 0 : delegated;
    }

    /** Whether those that wait, and the time that was lost, were counted as they are now. */
    boolean tellsWaiting() {
        return reopened != null;
    }

    /** Whether it was counted so how many of those that wait have used up a standard. */
    boolean tellsOverdue() {
        return tellsWaiting() && waiting.stream().allMatch(one -> one.overdue() != null);
    }

    /** Whether it was counted how many wait for another request. */
    boolean tellsDelegated() {
        return delegated != null;
    }

    /** Whether it was counted how many were held against which standard. */
    boolean tellsStandards() {
        return rows.stream().allMatch(row -> row.heldAgainst() != null);
    }

    /** The row with the longest median, of equal ones the longest P80; none where no median is a minute long. */
    Optional<RowFigures> slowest() {
        return rows.stream().filter(row -> orNone(row.median()).toMinutes() > 0).max(SLOWNESS);
    }

    private static Duration orNone(@Nullable Duration duration) {
        return duration == null ? Duration.ZERO : duration;
    }

    /** Where most time went by without anybody's hand on it; what is less than a minute is nowhere lost. */
    List<RowFigures> mostLost(int most) {
        return rows.stream()
                .filter(row -> row.lost().isPositive())
                .sorted(Comparator.comparing(RowFigures::lost).reversed().thenComparing(RowFigures::row))
                .limit(most)
                .toList();
    }
}
