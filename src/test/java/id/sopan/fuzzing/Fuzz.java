package id.sopan.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Tries a property on mutants of good documents. {@code -Dsopan.seed=N} begins with another seed, {@code -Dsopan.rounds=N}
 * tries so many of them. A failure names its own seed, with the fewest of its mutations that still fail.
 */
public final class Fuzz {

    private static final long SEED = Long.getLong("sopan.seed", 20_261_124L);
    private static final int MOST_MUTATIONS = 4;
    private static final int LONGEST_SHOWN = 3_000;

    private Fuzz() {}

    /** Draws one change of a text. */
    public interface Mutation {
        String of(String text, Random random);
    }

    /** Throws where it does not hold. */
    public interface Property {
        void holds(String mutant) throws Exception;
    }

    /** The same, of one of several documents. */
    public interface PropertyOf {
        void holds(int origin, String mutant) throws Exception;
    }

    public static void tryOut(int rounds, List<String> origins, Mutation mutation, Property property) {
        tryOut(rounds, origins, mutation, (origin, mutant) -> property.holds(mutant));
    }

    /** @param rounds how many mutants, where {@code sopan.rounds} does not say otherwise */
    public static void tryOut(int rounds, List<String> origins, Mutation mutation, PropertyOf property) {
        int most = Integer.getInteger("sopan.rounds", rounds);
        for (long seed = SEED; seed < SEED + most; seed++) {
            Random random = new Random(seed);
            int origin = random.nextInt(origins.size());
            List<Long> mutations =
                    random.longs(1 + random.nextInt(MOST_MUTATIONS)).boxed().toList();
            Case one = new Case(origin, origins.get(origin), mutation);
            Throwable first = one.failure(mutations, property);
            if (first != null) {
                List<Long> fewest = one.fewest(mutations, property);
                String mutant = one.mutant(fewest);
                throw new AssertionError(
                        "-Dsopan.seed=%d -Dsopan.rounds=1 fails with %d of %d mutations of document %d: %s"
                                .formatted(
                                        seed,
                                        fewest.size(),
                                        mutations.size(),
                                        origin,
                                        mutant.substring(0, Math.min(mutant.length(), LONGEST_SHOWN))),
                        Objects.requireNonNullElse(one.failure(fewest, property), first));
            }
        }
    }

    private record Case(int number, String origin, Mutation mutation) {

        String mutant(List<Long> mutations) {
            String text = origin;
            for (long seed : mutations) {
                text = mutation.of(text, new Random(seed));
            }
            return text;
        }

        @Nullable
        Throwable failure(List<Long> mutations, PropertyOf property) {
            try {
                property.holds(number, mutant(mutations));
                return null;
            } catch (Throwable failed) {
                return failed;
            }
        }

        List<Long> fewest(List<Long> mutations, PropertyOf property) {
            for (int i = 0; i < mutations.size() && mutations.size() > 1; i++) {
                List<Long> fewer = new ArrayList<>(mutations);
                fewer.remove(i);
                if (failure(fewer, property) != null) {
                    return fewest(fewer, property);
                }
            }
            return mutations;
        }
    }
}
