package id.sopan.procedure.print;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The sides by which arrows leave a symbol, and whether they then lead down. */
final class Sides {

    private final Map<Side, Boolean> used = new EnumMap<>(Side.class);

    void add(Side side, boolean down) {
        used.merge(side, down, Boolean::logicalOr);
    }

    boolean leadsDown(Side side) {
        return used.getOrDefault(side, false);
    }

    /**
     * Where there is room below: rather where nothing leaves, else where nothing leads down.
     *
     * @param rather where there is room on both
     */
    Side below(Side rather) {
        return Stream.of(rather, rather.other())
                .filter(side -> !used.containsKey(side))
                .findFirst()
                .orElseGet(() -> leadsDown(Side.RIGHT) ? Side.LEFT : Side.RIGHT);
    }
}
