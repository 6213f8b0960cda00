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

    /** The least whole minutes that are no less: only a standard that is proposed is rounded up, so that it is kept. */
    static long keeping(Duration working) {
        return Math.ceilDiv(working.toSeconds(), Duration.ofMinutes(1).toSeconds());
    }
}
