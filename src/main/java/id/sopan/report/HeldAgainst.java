package id.sopan.report;

import org.jspecify.annotations.Nullable;

/**
 * The stays in a row that were held against one standard, or against none.
 *
 * @param standard in minutes; null where they were held against none
 * @param stays all of them, also those whose time is not known
 */
public record HeldAgainst(@Nullable Integer standard, int stays, Compliance compliance) {

    HeldAgainst(RunFacts.Done stay) {
        this(stay.standard(), 1, Compliance.NONE.plus(stay.verdict()));
    }

    HeldAgainst plus(HeldAgainst other) {
        return new HeldAgainst(standard, stays + other.stays, compliance.plus(other.compliance));
    }
}
