package id.sopan.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a step may be left by for good. A way behind conditions of which one holds whatever is answered is not
 * among them, and neither is one that only leads to a form and comes back.
 */
record OpenWays(Procedure procedure) {

    List<Target> of(Step step) {
        return switch (step.work()) {
            case Form form -> of(step, form.next());
            case Task task -> of(step, task.next());
            case Decision decision ->
                decision.goingOn().flatMap(next -> of(step, next).stream()).toList();
            case Subrun subrun -> subrun.targets();
        };
    }

    /** Whether it has other ways, too. */
    boolean leavesOut(Step step) {
        return !of(step).containsAll(step.work().targets());
    }

    private List<Target> of(Step step, Next next) {
        Map<String, Set<String>> left = answered(step);
        List<Target> open = new ArrayList<>();
        for (Branch branch : next.branches()) {
            open.add(branch.target());
            if (branch.when() == null || alwaysHolds(branch.when(), left)) break;
        }
        return open;
    }

    /** The choices that are answered whenever this step is left, each with its options. */
    private Map<String, Set<String>> answered(Step step) {
        Map<String, Set<String>> options = new HashMap<>();
        for (Step asking : List.of(procedure.first(), step)) {
            asking.fields().stream()
                    .filter(field -> field.type() == FieldType.CHOICE && !field.optional() && field.when() == null)
                    .forEach(field -> options.put(
                            asking.key(field), new HashSet<>(field.options().keySet())));
        }
        return options;
    }

    /** @param left options that no way before takes; where one question alone decides, those that this way takes go out */
    private static boolean alwaysHolds(Condition condition, Map<String, Set<String>> left) {
        List<Map.Entry<String, Set<String>>> open = condition.equal().entrySet().stream()
                .filter(asked -> !takesAll(asked.getValue(), left.get(asked.getKey())))
                .toList();
        if (open.size() == 1) {
            Set<String> options = left.get(open.getFirst().getKey());
            if (options != null) options.removeAll(open.getFirst().getValue());
        }
        return open.isEmpty();
    }

    private static boolean takesAll(Set<String> values, @Nullable Set<String> options) {
        return options != null && values.containsAll(options);
    }
}
