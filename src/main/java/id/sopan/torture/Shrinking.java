package id.sopan.torture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Makes a list that fails shorter, as long as it still fails: delta debugging by taking away ever smaller parts
 * (Zeller and Hildebrandt, <a href="https://doi.org/10.1109/32.988498">10.1109/32.988498</a>).
 */
final class Shrinking {

    private Shrinking() {}

    /**
     * @param fails whether a shorter list still fails
     * @param goesOn asked before each try; what was found so far is answered once it is false
     */
    static <T> List<T> shortest(List<T> failing, Predicate<List<T>> fails, BooleanSupplier goesOn) {
        List<T> best = failing;
        int parts = 2;
        while (!best.isEmpty() && goesOn.getAsBoolean()) {
            List<T> shorter = without(best, Math.min(parts, best.size()), fails, goesOn);
            if (shorter.size() < best.size()) {
                best = shorter;
                parts = Math.max(2, parts - 1);
            } else if (parts >= best.size()) {
                return best;
            } else {
                parts = parts * 2;
            }
        }
        return best;
    }

    /** The list without the first of so many parts that it fails without; the list itself where it needs each. */
    private static <T> List<T> without(List<T> list, int parts, Predicate<List<T>> fails, BooleanSupplier goesOn) {
        for (int part = 0; part < parts && goesOn.getAsBoolean(); part++) {
            List<T> shorter = new ArrayList<>(list.subList(0, list.size() * part / parts));
            shorter.addAll(list.subList(list.size() * (part + 1) / parts, list.size()));
            if (fails.test(shorter)) {
                return shorter;
            }
        }
        return list;
    }
}
