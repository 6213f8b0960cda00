package id.sopan.report;

import java.util.List;

/** Percentiles by the nearest rank: always a value that occurred. */
final class Percentile {

    private static final int WHOLE = 100;

    private Percentile() {}

    /**
     * The smallest value that at least so many per cent of the values do not exceed.
     *
     * @param sorted ascending, not empty
     * @param percent 1 to 100
     */
    static <T> T of(List<T> sorted, int percent) {
        int rank = Math.ceilDiv(Math.multiplyExact(percent, sorted.size()), WHOLE);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
