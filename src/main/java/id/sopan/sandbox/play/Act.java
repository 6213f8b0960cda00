package id.sopan.sandbox.play;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Something that a person can do. */
@FunctionalInterface
interface Act {

    JsonNode play(Scene scene);

    /** All but the tap, by their names. */
    Map<String, Act> ALL = Stream.of(Speaking.acts(), Revising.acts(), Joining.acts(), Arranging.acts())
            .flatMap(acts -> acts.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));

    /** @throws PlayError where there is none of that name */
    static Act named(String name) {
        Act act = ALL.get(name);
        if (act == null) {
            throw PlayError.missing("no action " + name + "; there are tap and " + ALL.keySet());
        }
        return act;
    }
}
