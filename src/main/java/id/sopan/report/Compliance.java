package id.sopan.report;

import id.sopan.measure.Verdict;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How many of the stays in rows that have a standard time kept it.
 *
 * @param within done in no more than the standard
 * @param cases of all that were done, have a standard and could be judged
 * @param unjudged done and with a standard, but with days that the calendar does not know
 */
public record Compliance(int within, int cases, int unjudged) {

    public static final Compliance NONE = new Compliance(0, 0, 0);

    /** Under so many cases there is no percentage: each case alone would move it by more than 20 points. */
    public static final int FEWEST = 5;

    /** @param verdict null where there is no standard */
    Compliance plus(@Nullable Verdict verdict) {
        return switch (verdict) {
            case null -> this;
            case WITHIN -> new Compliance(within + 1, cases + 1, unjudged);
            case BEYOND -> new Compliance(within, cases + 1, unjudged);
            case UNKNOWN -> new Compliance(within, cases, unjudged + 1);
        };
    }

    Compliance plus(Compliance other) {
        return new Compliance(within + other.within, cases + other.cases, unjudged + other.unjudged);
    }

    public boolean isEmpty() {
        return cases + unjudged == 0;
    }

    /** Rounded half up, so that only a whole is 100; empty under {@link #FEWEST} cases. */
    public OptionalInt percent() {
        if (cases < FEWEST) {
            return OptionalInt.empty();
        }
        int rounded = Math.round(100f * within / cases);
        return OptionalInt.of(rounded == 100 && within < cases ? 99 : rounded);
    }
}
