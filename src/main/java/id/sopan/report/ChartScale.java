package id.sopan.report;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How high a chart of times is, so that its standards can be told apart however long one step took; in minutes.
 *
 * @param longest that is drawn; what is longer ends there
 * @param cuts whether anything is longer
 */
record ChartScale(int longest, boolean cuts) {

    /** So many times the longest standard can be drawn. */
    private static final int STANDARDS = 3;

    /** How far the axis reaches over the longest time, and where above it the number of cases stands. */
    private static final double ROOM = 1.22;

    private static final double COUNTS = 1.14;

    /** Likewise where values that do not fit stand between them. */
    private static final double ROOM_FOR_CUTS = 1.5;

    private static final double COUNTS_OVER_CUTS = 1.42;
    private static final double CUT_P80 = 1.29;
    private static final double CUT_MEDIAN = 1.16;
    private static final double BREAK = 0.82;

    static ChartScale of(List<RowFigures> rows) {
        int longest = longest(rows.stream().flatMap(row -> Stream.of(minutes(row.median()), minutes(row.p80()))));
        int standard = longest(rows.stream().map(RowFigures::onlyStandard));
        int most = IntStream.of(1, longest, standard).max().orElseThrow();
        boolean cuts = standard > 0 && most > STANDARDS * standard;
        return new ChartScale(cuts ? STANDARDS * standard : most, cuts);
    }

    private static int longest(Stream<@Nullable Integer> minutes) {
        return minutes.filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    static int minutes(@Nullable Duration duration) {
        return duration == null ? 0 : Math.toIntExact(duration.toMinutes());
    }

    /** As much of it as can be drawn. */
    @Nullable
    Integer within(@Nullable Duration duration) {
        return duration == null ? null : Math.min(longest, minutes(duration));
    }

    boolean cuts(@Nullable Duration duration) {
        return minutes(duration) > longest;
    }

    double max() {
        return longest * (cuts ? ROOM_FOR_CUTS : ROOM);
    }

    double counts() {
        return longest * (cuts ? COUNTS_OVER_CUTS : COUNTS);
    }

    double cutP80() {
        return longest * CUT_P80;
    }

    double cutMedian() {
        return longest * CUT_MEDIAN;
    }

    double breaks() {
        return longest * BREAK;
    }
}
