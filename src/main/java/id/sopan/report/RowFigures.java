package id.sopan.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One numbered row over a period. Durations are working time.
 *
 * @param definition the newest version of the procedure among the cases, by content hash: its texts name the row
 * @param standard in minutes, by that version; null where it has none
 * @param cases stays that were done in the period, and whose time is known
 * @param uncovered stays that were done in it, with days that the calendar does not know; in no percentile
 * @param heldAgainst where they were held against several standards, how many against which; empty where all were held against
 *     the same, null in what was told before that was counted
 * @param median null where there was no case; with {@code p80} by the nearest rank, to be shown with {@code cases}
 * @param queued within the period, by all runs that were here
 * @param waited likewise, paused
 */
record RowFigures(
        RowKey row,
        String definition,
        @Nullable Integer standard,
        int cases,
        int uncovered,
        Compliance compliance,
        @Nullable List<HeldAgainst> heldAgainst,
        @Nullable Duration median,
        @Nullable Duration p80,
        Duration queued,
        Duration waited) {

    /** Of a row in which nothing was done. */
    static RowFigures none(RowKey row) {
        return new RowFigures(
                row, "", null, 0, 0, Compliance.NONE, List.of(), null, null, Duration.ZERO, Duration.ZERO);
    }

    /** Both, in whole minutes each as they are shown beside it. */
    Duration lost() {
        return Duration.ofMinutes(queued.toMinutes() + waited.toMinutes());
    }

    boolean hasSeveralStandards() {
        return heldAgainst != null && !heldAgainst.isEmpty();
    }

    /** By which its times may be judged, in minutes; null where it has none, and where it has several. */
    @Nullable
    Integer onlyStandard() {
        return hasSeveralStandards() ? null : standard;
    }

    /** Whether the median keeps the standard; true where there is nothing to keep. */
    public boolean isMedianWithin() {
        Integer only = onlyStandard();
        return only == null || median == null || median.compareTo(Duration.ofMinutes(only)) <= 0;
    }
}
