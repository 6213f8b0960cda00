package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Row;
import id.sopan.procedure.Step;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row on a page; lengths are the chart's own unit.
 *
 * @param top below the table's head
 * @param slots how high each of its steps stands, in order
 */
record PageRow(Procedure flow, Row row, double top, double height, List<Double> slots) {

    private static final double SLOT = 15;
    private static final double SLOT_WITH_END = 21;
    private static final double SLOT_WITH_LOWER_END = SLOT_WITH_END + Node.LOWER;

    PageRow {
        slots = List.copyOf(slots);
    }

    PageRow at(double newTop) {
        return new PageRow(flow, row, newTop, height, slots);
    }

    /** @param text how high its words stand, for all of its steps together */
    static PageRow of(Procedure flow, Row row, double text) {
        List<Double> slots = row.steps().stream().map(step -> slot(flow, step)).toList();
        return new PageRow(flow, row, 0, Math.max(text, sum(slots)), slots);
    }

    /** @param texts how high the words of each step stand */
    static PageRow of(Procedure flow, Row row, List<Double> texts) {
        List<Double> slots = IntStream.range(0, texts.size())
                .mapToObj(i -> Math.max(texts.get(i), slot(flow, row.steps().get(i))))
                .toList();
        return new PageRow(flow, row, 0, sum(slots), slots);
    }

    private static double slot(Procedure flow, Step step) {
        if (Node.hasLowerEnd(flow, step)) return SLOT_WITH_LOWER_END;
        return Node.ends(step) > 0 ? SLOT_WITH_END : SLOT;
    }

    private static double sum(List<Double> slots) {
        return slots.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Middle of the step's symbol, which stands above the middle where an end stands below it. */
    double middle(Step step) {
        return center(step) - (slot(flow, step) - SLOT) * 5 / 12;
    }

    /** Middle of the step's slot. */
    double center(Step step) {
        int place = row.steps().indexOf(step);
        double before = sum(slots.subList(0, place));
        return top + (height - sum(slots)) / 2 + before + slots.get(place) / 2;
    }
}
