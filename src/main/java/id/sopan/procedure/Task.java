package id.sopan.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that somebody takes, does and reports as done.
 *
 * @param finishes roles that may finish it; {@code acts} of the step unless the definition says otherwise
 * @param output asked when it is done, and kept as an answer {@code step.field}; null: nothing is asked
 */
public record Task(List<Role> finishes, @Nullable Field output, Next next) implements Work {

    public Task {
        finishes = List.copyOf(finishes);
    }

    @Override
    public List<Target> targets() {
        return next.targets();
    }
}
