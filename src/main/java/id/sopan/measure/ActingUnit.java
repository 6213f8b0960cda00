package id.sopan.measure;

import id.sopan.engine.Visit;
import id.sopan.procedure.Role;
import id.sopan.procedure.Step;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whose time a stay in a step is. */
public final class ActingUnit {

    private ActingUnit() {}

    /**
     * The unit that did it, else that has it in hand, else the first whose turn it is; empty where none is chosen.
     *
     * @param unitOf which unit the run is with in a role
     */
    public static Optional<String> of(Visit visit, Step step, Function<Role, @Nullable String> unitOf) {
        return of(visit)
                .or(() -> step.acts().stream()
                        .map(unitOf)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** The unit that did it, else that has it in hand; empty where nobody has touched it. */
    public static Optional<String> of(Visit visit) {
        Visit.Closing closing = visit.closing();
        if (closing != null && closing.completed() && closing.by().unit() != null) {
            return Optional.of(closing.by().unit());
        }
        for (Visit.Taking taking : visit.takings().reversed()) {
            if (taking.by().unit() != null) {
                return Optional.of(taking.by().unit());
            }
        }
        return Optional.empty();
    }
}
