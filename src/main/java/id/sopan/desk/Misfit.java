package id.sopan.desk;

/**
 * What of a journal, or of what is kept beside it, is not as it was written.
 *
 * @param seq of the first entry that was not written so after the one before it, from 1; where it stands beside the journal,
 *     of the last one
 * @param field that tells: {@code seq}, {@code prev}, {@code hash}, {@code type} where the run got its number before,
 *     {@code version} where entries are missing at the end, {@code form} where it cannot be read or is no I-JSON, or the one
 *     beside the journal
 * @param expected cut where it is long; so is {@code found}
 */
public record Misfit(long seq, String field, String expected, String found) {

    /** In characters; each run may have a misfit, and what stands in a journal is as long as somebody made it. */
    private static final int LONGEST = 300;

    public Misfit {
        expected = shortened(expected);
        found = shortened(found);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
