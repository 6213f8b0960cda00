package id.sopan.sandbox.play;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** All acts by their names. */
final class ActTable {

    private final Map<String, Act> acts = new HashMap<>();

    ActTable() {
        acts.putAll(Speaking.acts());
        acts.putAll(Revising.acts());
        acts.putAll(Joining.acts());
        acts.putAll(Arranging.acts());
    }

    Act find(String name) {
        Act act = acts.get(name);
        if (act == null) {
            throw PlayError.missing("no action " + name + "; there are tap and " + new TreeSet<>(acts.keySet()));
        }
        return act;
    }
}
