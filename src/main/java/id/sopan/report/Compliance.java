package id.sopan.report;

import java.util.OptionalInt;

/**
 * How many of the stays in rows that have a standard time kept it.
 *
 * @param within done in no more than the standard
 * @param cases of all that were done and have a standard
 */
public record Compliance(int within, int cases) {

    public static final Compliance NONE = new Compliance(0, 0);

    /** Under so many cases there is no percentage: each case alone would move it by more than 20 points. */
    public static final int FEWEST = 5;

    Compliance plus(boolean kept) {
        return new Compliance(within + (kept ? 1 : 0), cases + 1);
    }

    public boolean isFew() {
        return cases < FEWEST;
    }

    /** Rounded half up, so that only a whole is 100; empty under {@link #FEWEST} cases. */
    public OptionalInt percent() {
        if (isFew()) {
            return OptionalInt.empty();
        }
        int rounded = Math.round(100f * within / cases);
        return OptionalInt.of(rounded == 100 && within < cases ? 99 : rounded);
    }
}
