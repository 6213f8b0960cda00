package id.sopan.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Holds where every named answer is one of the given values.
 *
 * @param equal {@code step.field} to the values; a definition may name a field of the same step by its id alone, the
 *     reader completes it
 */
public record Condition(Map<String, Set<String>> equal) {

    public Condition {
        equal = Collections.unmodifiableMap(new LinkedHashMap<>(equal));
    }

    /** Whether no answers can meet both. */
    boolean excludes(Condition other) {
        return equal.entrySet().stream()
                .anyMatch(entry -> Collections.disjoint(
                        entry.getValue(), other.equal.getOrDefault(entry.getKey(), entry.getValue())));
    }

    /** An answer that is not there equals nothing. */
    public boolean holds(Map<String, String> answers) {
        return equal.entrySet().stream().allMatch(entry -> {
            String answer = answers.get(entry.getKey());
            return answer != null && entry.getValue().contains(answer);
        });
    }
}
