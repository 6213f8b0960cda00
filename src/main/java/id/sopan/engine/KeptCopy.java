package id.sopan.engine;

/**
 * What a copy of a file is known by.
 *
 * @param name of the copy, as {@link SentFiles#copyName} gives it
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param bytes how many they are
 */
public record KeptCopy(String name, String sha256, long bytes) {

    /** Stands for one that was taken out with its file. */
    public static final KeptCopy REMOVED = new KeptCopy("", "", 0);
}
