package id.sopan.checkup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The turns of a decision, of which everybody takes one at most: for each, who may take it. */
final class Turns {

    private final List<Set<Long>> turns;
    private final Map<Long, Integer> taken = new HashMap<>();

    private Turns(List<Set<Long>> turns) {
        this.turns = turns;
    }

    /** Those, by their index, for which there is nobody, where as many as can be are taken. */
    static List<Integer> untaken(List<Set<Long>> turns) {
        Turns all = new Turns(turns);
        return IntStream.range(0, turns.size())
                .filter(turn -> !all.take(turn, new HashSet<>()))
                .boxed()
                .toList();
    }

    /** Those for which there would be nobody where one of those people took none, whoever that is. */
    static List<Integer> untakenWithoutOne(List<Set<Long>> turns) {
        return turns.stream()
                .flatMap(Collection::stream)
                .distinct()
                .flatMap(one -> untaken(
                        turns.stream().map(people -> without(people, one)).toList())
                        .stream())
                .distinct()
                .toList();
    }

    private static Set<Long> without(Set<Long> people, Long one) {
        Set<Long> others = new HashSet<>(people);
        others.remove(one);
        return others;
    }

    /** By somebody who takes none yet, or whose own turn somebody else can take. */
    private boolean take(int turn, Set<Long> considered) {
        for (Long person : turns.get(turn)) {
            if (considered.add(person)) {
                Integer own = taken.get(person);
                if (own == null || take(own, considered)) {
                    taken.put(person, turn);
                    return true;
                }
            }
        }
        return false;
    }
}
