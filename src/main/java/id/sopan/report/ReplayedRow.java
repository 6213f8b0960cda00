package id.sopan.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A row as it was, and as it would have been. */
record ReplayedRow(int nomor, String kegiatan, Side was, Side would) {

    /**
     * @param standard in minutes, of the newest case; null where there is none
     * @param cases whose time is known
     * @param uncovered those with days that the calendar does not know; in no percentile
     * @param median null where there was no case, and so is {@code p80}; working time, nearest rank
     */
    public record Side(
            @Nullable Integer standard,
            int cases,
            int uncovered,
            Compliance compliance,
            @Nullable Duration median,
            @Nullable Duration p80) {}
}
