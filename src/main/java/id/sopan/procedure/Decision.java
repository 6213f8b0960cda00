package id.sopan.procedure;

import java.util.List;
import java.util.stream.Stream;
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

    /** Its ways but those that only lead to a form and come back. */
    Stream<Next> goingOn() {
        return exits.stream().filter(exit -> !exit.pausesClock()).map(Exit::next);
    }

    @Override
    public List<Target> targets() {
        return exits.stream().flatMap(exit -> exit.next().targets().stream()).toList();
    }

    @Override
    public List<Target> onwards() {
        return goingOn().flatMap(next -> next.targets().stream()).toList();
    }
}
