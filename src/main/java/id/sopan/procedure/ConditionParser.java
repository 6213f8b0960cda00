package id.sopan.procedure;

import id.sopan.definition.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code when: {step.field: option}} or {@code {step.field: [option, option]}}. */
final class ConditionParser {

    private ConditionParser() {}

    static Condition condition(Yaml at, String step) {
        Map<String, Set<String>> equal = new LinkedHashMap<>();
        at.entries().forEach(entry -> equal.put(complete(entry.key(), step), values(entry)));
        return new Condition(equal);
    }

    /** A field of the same step may be named by its id alone. */
    static String complete(String field, String step) {
        return field.contains(".") ? field : step + "." + field;
    }

    private static Set<String> values(Yaml at) {
        List<Yaml> places = at.isScalar() ? List.of(at) : at.items();
        return places.stream().map(Yaml::text).collect(Collectors.toUnmodifiableSet());
    }
}
