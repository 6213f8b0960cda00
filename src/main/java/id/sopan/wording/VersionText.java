package id.sopan.wording;

/** A version of a definition or a calendar as people read it, by which the same is found on cards, forms and in exports. */
public final class VersionText {

    private static final int DIGITS = 12;

    private VersionText() {}

    /** @param hash of the content, in full */
    public static String of(String hash) {
        return hash.substring(0, Math.min(DIGITS, hash.length()));
    }
}
