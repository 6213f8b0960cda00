package id.sopan.procedure;

import java.util.List;
import java.util.Map;

/**
 * Where work leads: the first branch whose condition holds.
 *
 * @param branches at least one; the last has no condition
 */
public record Next(List<Branch> branches) {

    public Next {
        branches = List.copyOf(branches);
    }

    /** The one and only way. */
    public static Next to(Target target) {
        return new Next(List.of(new Branch(null, target)));
    }

    /** Where these answers ({@code step.field} to value) lead. */
    public Target given(Map<String, String> answers) {
        return branches.stream()
                .filter(branch -> branch.when() == null || branch.when().holds(answers))
                .findFirst()
                .orElseGet(branches::getLast)
                .target();
    }

    public List<Target> targets() {
        return branches.stream().map(Branch::target).toList();
    }
}
