package id.sopan.report;

import java.util.Comparator;

/**
 * A numbered row of a procedure: what a standard time stands at.
 *
 * @param nomor as the SOP numbers it
 */
record RowKey(String procedure, int nomor) implements Comparable<RowKey> {

    private static final Comparator<RowKey> ORDER =
            Comparator.comparing(RowKey::procedure).thenComparingInt(RowKey::nomor);

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }
}
