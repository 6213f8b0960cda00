package id.sopan.procedure.print;

import id.sopan.procedure.Decision;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Step;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.List;

/**
 * A step's symbol on the chart.
 *
 * @param places one for each pelaksana, arrows lead to the first
 */
record Node(Step step, Symbol symbol, List<Point> places) {

    static final double HALF_WIDTH = 7.5;
    static final double HALF_HEIGHT = 4;
    /** So much lower an end hangs that has another beside it. */
    static final double LOWER = 4.4;

    Node {
        places = List.copyOf(places);
    }

    static Node of(PageRow row, Step step, Lanes lanes) {
        double y = row.middle(step);
        List<Point> places = step.pelaksana().stream()
                .map(role -> new Point(lanes.middle(role), y))
                .toList();
        return new Node(step, Symbol.of(row.flow(), step), places);
    }

    /** How many small capsules stand below, since a decision ends the run. */
    static long ends(Step step) {
        return step.work() instanceof Decision
                ? Flow.of(step).stream()
                        .filter(flow -> flow.target() instanceof ToEnd)
                        .count()
                : 0;
    }

    /** Whether one of several hangs right below, where no arrow leads to the next step. */
    static boolean hasLowerEnd(Procedure procedure, Step step) {
        int next = procedure.steps().indexOf(step) + 1;
        return ends(step) > 1
                && (next == procedure.steps().size()
                        || !step.work()
                                .targets()
                                .contains(new ToStep(procedure.steps().get(next).id())));
    }

    Point middle() {
        return places.getFirst();
    }

    Point top() {
        return middle().plus(0, -HALF_HEIGHT);
    }

    Point bottom() {
        return middle().plus(0, HALF_HEIGHT);
    }

    Point side(Side side) {
        return middle().plus(side.sign() * HALF_WIDTH, 0);
    }

    /** Whether one of its other pelaksana has the next column on that side. */
    boolean hasNeighbour(Side side, Lanes lanes) {
        return places.stream()
                .anyMatch(place -> Math.abs(middle().x() + side.sign() * lanes.width() - place.x()) < 0.1);
    }
}
