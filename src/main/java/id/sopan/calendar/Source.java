package id.sopan.calendar;

/**
 * Where something is written.
 *
 * @param name of the decree or rule
 * @param secondHand whether it was read in the news and not in the decree itself
 * @param provisional whether it may still change
 */
public record Source(String name, boolean secondHand, boolean provisional) {

    /** One that was read itself and stands. */
    public static Source of(String name) {
        return new Source(name, false, false);
    }
}
