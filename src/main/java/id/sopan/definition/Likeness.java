package id.sopan.definition;

import java.util.Arrays;

/** How like two words are, of which one may be a slip of the pen. */
public final class Likeness {

    private Likeness() {}

    /** From 0, where they have nothing in common, to 1, where they are the same. */
    public static double of(String one, String other) {
        return 1 - (double) distance(one, other) / (one.length() + other.length());
    }

    /** How many characters are to be put in or left out. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int next = same ? diagonal : Math.min(row[j], row[j - 1]) + 1;
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[other.length()];
    }
}
