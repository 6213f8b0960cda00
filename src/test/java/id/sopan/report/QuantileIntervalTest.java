package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileIntervalTest {

    /** From exact sums of the binomial distribution with p = 0.8, computed apart from this program. */
    @ParameterizedTest
    @CsvSource({"20, 13, 20", "25, 17, 24", "50, 35, 45", "100, 73, 87"})
    void ranksForP80(int n, int lower, int upper) {
        QuantileInterval interval = QuantileInterval.of(n, 0.8, 0.9);
        assertThat(interval.lower()).as("lower").isEqualTo(lower);
        assertThat(interval.upper()).as("upper").isEqualTo(upper);
    }

    @Test
    void agreesWithExactFractions() {
        for (int n = 20; n <= 300; n += 7) {
            QuantileInterval interval = QuantileInterval.of(n, 0.8, 0.9);
            assertThat(below(n, interval.lower() - 1)).isLessThanOrEqualTo(0.05);
            assertThat(below(n, interval.lower())).isGreaterThan(0.05);
            assertThat(below(n, interval.upper() - 1)).isGreaterThanOrEqualTo(0.95);
            assertThat(below(n, interval.upper() - 2)).isLessThan(0.95);
        }
    }

    /** P(X <= k) for n tries of 4/5, in whole numbers. */
    private static double below(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i <= k; i++) {
            sum = sum.add(ways.multiply(BigInteger.valueOf(4).pow(i)));
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
        }
        return new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.valueOf(5).pow(n)), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void staysExactWithAHundredThousand() {
        QuantileInterval interval = QuantileInterval.of(100_000, 0.8, 0.9);
        assertThat(interval.upper() - interval.lower()).isBetween(410, 425);
    }

    @Test
    void tooFewBoundNothing() {
        assertThatThrownBy(() -> QuantileInterval.of(5, 0.8, 0.9)).hasMessageContaining("5 values");
    }

    @Test
    void nothingIsProposedUnderTwentyCases() {
        List<Duration> cases =
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMinutes).toList();
        assertThat(ProposedStandard.of(cases.subList(0, 19))).isEmpty();
        assertThat(ProposedStandard.of(cases))
                .hasValue(new ProposedStandard(
                        Duration.ofMinutes(16), 20, Duration.ofMinutes(13), Duration.ofMinutes(20)));
    }

    @Test
    void reasonsThatDifferInWritingAreOne() {
        assertThat(Objections.normal("  Mohon LAMPIRKAN\n surat!! "))
                .isEqualTo(Objections.normal("mohon lampirkan surat."));
        assertThat(Objections.normal("ﬁle")).isEqualTo("file");
        assertThat(Objections.normal("surat A")).isNotEqualTo(Objections.normal("surat B"));
    }
}
