package id.sopan.report.export;

import java.time.Duration;

/** Working time as exports give it. */
final class Minutes {

    private static final int IN_HUNDREDTHS = 600;
    private static final double HUNDRED = 100;

    private Minutes() {}

    /** Minutes, rounded to hundredths. */
    static double of(Duration working) {
        return Math.round(working.toMillis() / (double) IN_HUNDREDTHS) / HUNDRED;
    }
}
