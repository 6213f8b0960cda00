package id.sopan;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Environment variables that look like settings and are none: most often a slip of the pen. */
final class UnknownSettings {

    /** For compose.yaml, and for the tests. */
    private static final Set<String> OF_OTHERS = Set.of("SOPAN_DB_PASSWORD", "SOPAN_PUBLISH", "SOPAN_TEST_MONGODB_URI");

    private UnknownSettings() {}

    /** One sentence for each, in their order; what they are set to may be secret, and is not repeated. */
    static List<String> among(Collection<String> environment) {
        Set<String> known = Settings.names();
        return environment.stream()
                .filter(name -> name.startsWith("SOPAN_") && !known.contains(name) && !OF_OTHERS.contains(name))
                .sorted()
                .map(name -> said(name, nearest(name, known)))
                .toList();
    }

    private static String said(String name, String nearest) {
        return "%s tidak dikenal dan tidak dipakai; yang paling mirip: %s / %1$s is not known and not used; the nearest: %2$s"
                .formatted(name, nearest);
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How many characters are to be put in or left out, so that a missing word counts less than another one. */
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
