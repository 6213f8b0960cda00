package id.sopan.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A standard that four out of five cases would have kept.
 *
 * @param time P80 by the nearest rank
 * @param from lower bound of an interval that holds the true P80 with 90 % confidence, {@code to} the upper
 */
public record ProposedStandard(Duration time, int cases, Duration from, Duration to) {

    /** With fewer cases nothing is proposed. */
    public static final int FEWEST = 20;

    private static final double QUANTILE = 0.8;
    private static final double CONFIDENCE = 0.9;

    /** @param sorted measured times, ascending */
    static Optional<ProposedStandard> of(List<Duration> sorted) {
        if (sorted.size() < FEWEST) {
            return Optional.empty();
        }
        QuantileInterval interval = QuantileInterval.of(sorted.size(), QUANTILE, CONFIDENCE);
        return Optional.of(new ProposedStandard(
                Percentile.of(sorted, 80),
                sorted.size(),
                sorted.get(interval.lower() - 1),
                sorted.get(interval.upper() - 1)));
    }
}
