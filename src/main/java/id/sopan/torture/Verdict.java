package id.sopan.torture;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param cards that were compared
 * @param lost acts that were confirmed, or texts that were written, and are nowhere
 * @param doubled what counts twice
 * @param wrong cards that are not as they should be
 * @param other what else contradicts the model
 * @param never what a play of some length should have had and this one had not
 * @param settledMillis from the end of faults until everything was shown
 */
record Verdict(
        int requests,
        int over,
        int entries,
        int cards,
        long taps,
        long acknowledged,
        List<String> lost,
        List<String> doubled,
        List<String> wrong,
        List<String> other,
        List<String> never,
        long settledMillis) {

    boolean isGood() {
        return lost.isEmpty() && doubled.isEmpty() && wrong.isEmpty() && other.isEmpty();
    }

    /** The kinds of what is wrong, so that a shorter scenario is known to fail in the same way. */
    String kinds() {
        return (lost.isEmpty() ? "" : "lost ")
                + (doubled.isEmpty() ? "" : "doubled ")
                + (wrong.isEmpty() ? "" : "wrong ")
                + (other.isEmpty() ? "" : "other ");
    }
}
