package id.sopan.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against every choice of turns: each must have as many people as it has turns, or one more. */
class TurnsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whoeverTakesWhichTurn(long seed) {
        Random random = new Random(seed);
        Set<Integer> seen = new HashSet<>();
        for (int round = 0; round < 2_000; round++) {
            List<Set<Long>> turns = turns(random);
            int spare = spare(turns);
            assertThat(Turns.untaken(turns)).as("%s", turns).hasSize(Math.max(0, -spare));
            if (spare >= 0) {
                assertThat(Turns.untakenWithoutOne(turns).isEmpty())
                        .as("%s without one", turns)
                        .isEqualTo(spare > 0);
            }
            seen.add(Integer.signum(spare));
        }
        assertThat(seen).containsExactlyInAnyOrder(-1, 0, 1);
    }

    private static List<Set<Long>> turns(Random random) {
        int people = 1 + random.nextInt(6);
        double chance = 0.3 + 0.7 * random.nextDouble();
        return IntStream.rangeClosed(0, random.nextInt(5))
                .mapToObj(turn -> LongStream.range(0, people)
                        .filter(person -> random.nextDouble() < chance)
                        .boxed()
                        .collect(Collectors.toSet()))
                .toList();
    }

    private static int spare(List<Set<Long>> turns) {
        return IntStream.range(1, 1 << turns.size())
                .map(choice -> people(turns, choice) - Integer.bitCount(choice))
                .min()
                .orElseThrow();
    }

    private static int people(List<Set<Long>> turns, int choice) {
        return (int) IntStream.range(0, turns.size())
                .filter(turn -> (choice >> turn & 1) == 1)
                .boxed()
                .flatMap(turn -> turns.get(turn).stream())
                .distinct()
                .count();
    }
}
