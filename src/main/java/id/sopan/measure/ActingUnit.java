package id.sopan.measure;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import java.util.Objects;
import java.util.Optional;

/** Whose time a stay in a step is. */
public final class ActingUnit {

    private ActingUnit() {}

    /** The unit that did it, else that has it in hand, else the first whose turn it is; empty where none is chosen. */
    public static Optional<String> of(Run run, Procedure procedure, Visit visit) {
        Visit.Closing closing = visit.closing();
        if (closing != null && closing.completed() && closing.by().unit() != null) {
            return Optional.of(closing.by().unit());
        }
        return visit.takings().reversed().stream()
                .map(taking -> taking.by().unit())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> visit.in(procedure).acts().stream()
                        .map(run::unitOf)
                        .filter(Objects::nonNull)
                        .findFirst());
    }
}
