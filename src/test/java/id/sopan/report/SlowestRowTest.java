package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowestRowTest {

    private static RowFigures row(int nomor, int cases, Duration median) {
        return new RowFigures(
                new RowKey("server", nomor),
                "0123",
                null,
                cases,
                0,
                Compliance.NONE,
                List.of(),
                median,
                median,
                Duration.ZERO,
                Duration.ZERO);
    }

    private static Figures figures(RowFigures... rows) {
        return new Figures(1, 1, 0, 0, 0, 0, Compliance.NONE, List.of(rows), List.of(), 0, Ratings.NONE);
    }

    @Test
    void isTheOneWithTheLongestMedianHoweverFewItsCases() {
        RowFigures longest = row(9, 1, Duration.ofMinutes(512));
        assertThat(figures(row(6, 12, Duration.ofMinutes(20)), longest).slowest())
                .contains(longest);
    }

    @Test
    void isNoneWhereNothingTookAMinute() {
        assertThat(figures(row(6, 12, Duration.ofSeconds(40))).slowest()).isEmpty();
    }
}
