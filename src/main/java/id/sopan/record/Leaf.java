package id.sopan.record;

/**
 * The last entry of a run, as a head covers it.
 *
 * @param run its number
 * @param hash of that entry
 */
record Leaf(String run, long seq, String hash) {

    /** {@code WS-2026-0001 14 9e9e00...}: the bytes that are hashed. */
    String line() {
        return run + " " + seq + " " + hash;
    }

    static Leaf of(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no leaf: " + line);
        }
        return new Leaf(parts[0], Long.parseLong(parts[1]), parts[2]);
    }
}
