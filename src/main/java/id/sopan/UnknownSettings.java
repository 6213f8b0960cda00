package id.sopan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.sopan.definition.Likeness;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Environment variables that look like settings and are none: most often a slip of the pen. */
final class UnknownSettings {

    private static final String PREFIX = "SOPAN_";
    private static final double LEAST_LIKENESS = 0.6;

    /** For compose.yaml, and for the tests. */
    private static final Set<String> OF_OTHERS = Set.of("SOPAN_DB_PASSWORD", "SOPAN_PUBLISH", "SOPAN_TEST_MONGODB_URI");

    private UnknownSettings() {}

    /** One sentence for each, in their order; what they are set to may be secret, and is not repeated. */
    static List<String> among(Collection<String> environment) {
        Set<String> known = Settings.names();
        return environment.stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name) && !OF_OTHERS.contains(name))
                .sorted()
                .map(name -> said(name, String.join(", ", nearest(name, known))))
                .toList();
    }

    private static String said(String name, String nearest) {
        String unknown = name + " tidak dikenal dan tidak dipakai%s / " + name + " is not known and not used%s";
        return nearest.isEmpty()
                ? unknown.formatted("", "")
                : unknown.formatted("; yang paling mirip: " + nearest, "; the nearest: " + nearest);
    }

    /** Several where they are equally near, none where nothing is near. */
    private static List<String> nearest(String name, Set<String> known) {
        TreeMap<Double, List<String>> byLikeness = known.stream()
                .sorted()
                .collect(groupingBy(setting -> likeness(words(name), words(setting)), TreeMap::new, toList()));
        Map.Entry<Double, List<String>> nearest = byLikeness.lastEntry();
        return nearest.getKey() < LEAST_LIKENESS ? List.of() : nearest.getValue();
    }

    private static List<String> words(String name) {
        return List.of(name.substring(PREFIX.length()).split("_"));
    }

    /**
     * How much of the words is among the others, or of them all together where they are parted otherwise, from 0 to 1; a little
     * less for each that there is besides.
     */
    private static double likeness(List<String> words, List<String> others) {
        double whole = Likeness.of(String.join("", words), String.join("", others));
        double found = words.stream()
                .mapToDouble(word -> others.stream()
                        .mapToDouble(other -> Likeness.of(word, other))
                        .max()
                        .orElseThrow())
                .average()
                .orElseThrow();
        return Math.max(found, whole) - 0.01 * others.size();
    }
}
