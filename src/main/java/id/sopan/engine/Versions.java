package id.sopan.engine;

import id.sopan.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The version of its procedure that counts for a run, with those by which it did what lies behind it. */
public final class Versions {

    private Versions() {}

    /** @param byHash any version by its content hash; what is missing of the earlier ones is left out */
    public static Optional<Procedure> of(Run run, Function<String, Optional<Procedure>> byHash) {
        return of(run.definition(), run.visits(), byHash);
    }

    /**
     * @param byHash likewise
     * @throws IllegalStateException where the version that counts is gone
     */
    public static Procedure require(Run run, Function<String, Optional<Procedure>> byHash) {
        return of(run, byHash)
                .orElseThrow(() -> new IllegalStateException(
                        "the definition " + run.definition() + " of " + run.number() + " is not in the store"));
    }

    /**
     * @param definition content hash of the version that counts
     * @param visits the oldest first
     */
    public static Optional<Procedure> of(
            String definition, List<Visit> visits, Function<String, Optional<Procedure>> byHash) {
        List<Procedure> earlier = new ArrayList<>();
        visits.reversed().stream()
                .map(Visit::definition)
                .filter(Objects::nonNull)
                .distinct()
                .filter(hash -> !hash.equals(definition))
                .forEach(hash -> byHash.apply(hash).ifPresent(earlier::add));
        return byHash.apply(definition).map(procedure -> earlier.isEmpty() ? procedure : procedure.after(earlier));
    }
}
