package id.sopan.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds up which stays in a row were held against which standard: where it was changed, they were not all held against the same. */
final class Standards {

    private static final Comparator<HeldAgainst> SHORTEST =
            Comparator.comparing(held -> Optional.ofNullable(held.standard()).orElse(Integer.MAX_VALUE));

    private final Map<Optional<Integer>, HeldAgainst> held = new HashMap<>();

    void add(RunFacts.Done stay) {
        held.merge(Optional.ofNullable(stay.standard()), new HeldAgainst(stay), HeldAgainst::plus);
    }

    Compliance compliance() {
        return held.values().stream().map(HeldAgainst::compliance).reduce(Compliance.NONE, Compliance::plus);
    }

    /** The shortest first, those against none last; empty where all were held against the same. */
    List<HeldAgainst> several() {
        return held.size() < 2
                ? List.of()
                : held.values().stream().sorted(SHORTEST).toList();
    }

    /**
     * In minutes; null where all were held against none, or some against another.
     *
     * @param otherwise where there were none
     */
    @Nullable
    Integer only(@Nullable Integer otherwise) {
        if (held.isEmpty()) return otherwise;
        return held.size() > 1 ? null : held.keySet().iterator().next().orElse(null);
    }

    /** Whether any was held against another one than that, in minutes. */
    boolean isOtherThan(@Nullable Integer standard) {
        return held.values().stream().anyMatch(one -> !Objects.equals(one.standard(), standard));
    }
}
