package id.sopan.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice of ways that one or more persons make.
 *
 * @param exits at least two
 * @param approvals null: the first tap decides
 */
public record Decision(List<Exit> exits, @Nullable Approvals approvals) implements Work {

    public Decision {
        exits = List.copyOf(exits);
    }

    @Override
    public List<Target> targets() {
        return exits.stream().flatMap(exit -> exit.next().targets().stream()).toList();
    }
}
