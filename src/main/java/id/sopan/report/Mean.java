package id.sopan.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What falls to each of several. */
final class Mean {

    private Mean() {}

    /** To one decimal, half up: 6.3 for 25 of 4. */
    static double of(int sum, int n) {
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
