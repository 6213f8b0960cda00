package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.SopArrow;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads arrows from symbol to symbol: straight down to the next, else round the side, along the edge of a column. */
final class Arrows {

    /** Of a label, bold, rather too wide. */
    private static final double LETTER = 1.5;
    /** Likewise on a phone's picture, where letters are larger. */
    private static final double PHONE_LETTER = 2.1;

    private static final double GAP = 0.6;
    /** From the middle of a symbol to the end that hangs beside its lower half. */
    private static final double BESIDE = 1.4;

    private static final double END_HALF_WIDTH = 5.2;
    private static final double END_LETTER = 0.8;

    private final Procedure procedure;
    private final List<Node> nodes;
    private final Lanes columns;
    private final Function<Ending, String> endings;
    private final Svg svg;
    private final Detours detours;
    private final Connectors connectors;
    private final List<Runnable> labels = new ArrayList<>();

    Arrows(Procedure procedure, List<Node> nodes, Lanes columns, Function<Ending, String> endings, Svg svg) {
        this.procedure = procedure;
        this.nodes = nodes;
        this.columns = columns;
        this.endings = endings;
        this.svg = svg;
        this.detours = new Detours(columns.width() / 2 - Node.HALF_WIDTH);
        this.connectors = new Connectors(procedure, nodes, columns, svg);
    }

    void draw(Node from) {
        for (int i = 1; i < from.places().size(); i++) {
            svg.line(List.of(from.places().get(i - 1), from.places().get(i)), "link");
        }
        Sides used = new Sides();
        Set<Side> hanging = EnumSet.noneOf(Side.class);
        List<Flow> leaving = new ArrayList<>();
        for (Flow flow : Flow.of(from.step())) {
            Node to = node(flow);
            if (to == null) leaving.add(flow);
            else if (isNext(from, to)) down(from, to, flow, used, hanging);
            else aside(from, to, flow, used, isUnderAnother(from, to, flow));
        }
        boolean lower = Node.hasLowerEnd(procedure, from.step());
        boolean bottomTaken = isBottomTaken(from) || Node.ends(from.step()) > 1 && !lower;
        for (Flow flow : leaving) {
            if (flow.target() instanceof ToStep to) {
                offPage(from, flow, procedure.step(to.step()).nomor(), used, bottomTaken);
                bottomTaken = true;
            } else if (from.symbol() == Symbol.DIAMOND) {
                end(from, flow, used, hanging, bottomTaken, lower);
                bottomTaken = true;
            }
        }
        connectors.entries(from, used);
    }

    /** Where the flow leads on this page; null: to another one, or to an end. */
    private @Nullable Node node(Flow flow) {
        return flow.target() instanceof ToStep to ? Chart.find(nodes, to.step()).orElse(null) : null;
    }

    private boolean isNext(Node from, Node to) {
        return nodes.indexOf(to) == nodes.indexOf(from) + 1;
    }

    /** Whether an arrow with a label leaves by the same side for a row further up. */
    private boolean isUnderAnother(Node from, Node to, Flow flow) {
        return Flow.of(from.step()).stream()
                .filter(other -> other.arrow() != null && !other.equals(flow))
                .map(this::node)
                .anyMatch(other -> other != null
                        && !isNext(from, other)
                        && side(from, other) == side(from, to)
                        && other.middle().y() < to.middle().y());
    }

    private static Side side(Node from, Node to) {
        return to.middle().x() > from.middle().x() ? Side.RIGHT : Side.LEFT;
    }

    private boolean isBottomTaken(Node from) {
        return Flow.of(from.step()).stream().map(this::node).anyMatch(to -> to != null && isNext(from, to));
    }

    /** YA and TIDAK, over whatever line runs there. */
    void label() {
        labels.forEach(Runnable::run);
    }

    /**
     * @param used by which sides arrows leave, once all are drawn
     * @param hanging on which sides an end hangs below the symbol, likewise
     */
    private void down(Node from, Node to, Flow flow, Sides used, Set<Side> hanging) {
        double turn = to.top().y() - 2.2;
        List<Point> way = from.middle().x() == to.middle().x()
                ? List.of(from.bottom(), to.top())
                : List.of(
                        from.bottom(),
                        new Point(from.middle().x(), turn),
                        new Point(to.middle().x(), turn),
                        to.top());
        svg.line(way, style(flow));
        if (flow.arrow() == null) return;
        String word = flow.arrow().name();
        labels.add(() -> {
            boolean left = hanging.equals(Set.of(Side.RIGHT));
            boolean hides =
                    used.leadsDown(Side.LEFT) && GAP + word.length() * PHONE_LETTER > Node.HALF_WIDTH + detours.room();
            if (left && hides && to.middle().x() > from.middle().x()) {
                svg.text(new Point(from.bottom().x() + BESIDE + 2 * END_HALF_WIDTH + GAP, turn - 1), "start", word);
            } else {
                svg.text(from.bottom().plus(left ? -GAP : GAP, 2.6), left ? "end" : "start", word);
            }
        });
    }

    /** @param under whether its label stands under it, since that of another stands over both */
    private void aside(Node from, Node to, Flow flow, Sides used, boolean under) {
        Side side = side(from, to);
        Side enters = to.middle().x() == from.middle().x() ? side : side.other();
        used.add(side, to.middle().y() > from.middle().y());
        Point start = from.side(side);
        Point end = to.side(enters);
        double lane = detours.beside(from.middle().x() + side.sign() * columns.width() / 2, side, start.y(), end.y());
        svg.line(List.of(start, new Point(lane, start.y()), new Point(lane, end.y()), end), style(flow));
        label(flow, from, side, (lane - start.x()) * side.sign(), 1, under);
    }

    /** @param lower where it hangs right below, since others hang beside it */
    private void end(Node from, Flow flow, Sides used, Set<Side> hanging, boolean bottomTaken, boolean lower) {
        String word = endings.apply(((ToEnd) flow.target()).ending());
        if (!bottomTaken) {
            Point capsule = from.bottom().plus(0, lower ? 6.3 + Node.LOWER : 6.3);
            svg.line(List.of(from.bottom(), capsule.plus(0, -1.9)), style(flow));
            capsule(capsule, word, flow);
            label(flow, from.bottom().plus(GAP, 2.6), "start");
            return;
        }
        Side side = used.below(Side.RIGHT);
        used.add(side, true);
        hanging.add(side);
        Point capsule = from.bottom().plus(side.sign() * (BESIDE + halfWidth(word)), 5.5);
        Point tip = from.side(side);
        Point turn = new Point(tip.x() + side.sign() * 1.2, tip.y());
        svg.line(List.of(tip, turn, new Point(turn.x(), capsule.y() - 1.9)), style(flow));
        capsule(capsule, word, flow);
        label(flow, from, side, detours.room(), 1, false);
    }

    private static double halfWidth(String word) {
        return Math.max(END_HALF_WIDTH, word.length() * END_LETTER);
    }

    private void capsule(Point middle, String word, Flow flow) {
        svg.capsule(middle, halfWidth(word), 1.9, flow.added() ? "added" : "sop");
        svg.text(middle.plus(0, 0.75), "middle", word, "end");
    }

    /** On another page: a pentagon with the number of the row. */
    private void offPage(Node from, Flow flow, int nomor, Sides used, boolean bottomTaken) {
        if (!bottomTaken) {
            connectors.below(from, nomor, style(flow));
            label(flow, from.bottom().plus(GAP, 1.8), "start");
            return;
        }
        Side side = connectors.side(from, used);
        used.add(side, false);
        connectors.beside(from, side, nomor, style(flow));
        label(flow, from, side, detours.room(), 2.8, false);
    }

    /**
     * Over the slope of the diamond, where neither the edge of the column nor an arrow beside it runs; in a column that
     * is too narrow for that, over the arrow itself, or between the slopes where a diamond of the same step stands there.
     *
     * @param room from the side of the symbol to what stands there
     * @param above at least that far over the arrow, which may lead to something beside the symbol
     * @param under likewise under the arrow
     */
    private void label(Flow flow, Node from, Side side, double room, double above, boolean under) {
        if (flow.arrow() == null) return;
        double beyond = room - GAP;
        double over = flow.arrow().name().length() * LETTER - beyond;
        double rise = Math.max(over, 0) * Node.HALF_HEIGHT / Node.HALF_WIDTH + GAP;
        if (rise + LETTER <= Node.HALF_HEIGHT + GAP) {
            double down = beside(Math.max(rise, above), under);
            label(flow, from.side(side).plus(side.sign() * beyond, down), side == Side.RIGHT ? "end" : "start");
        } else if (from.hasNeighbour(side, columns)) {
            double down = beside(Math.max(between(flow.arrow()), above), under);
            label(flow, from.side(side).plus(side.sign() * gap() / 2, down), "middle");
        } else {
            double down = beside(above, under);
            label(flow, from.side(side).plus(side.sign() * 0.2, down), side == Side.RIGHT ? "start" : "end");
        }
    }

    /** From an arrow to the foot of its label, downwards; letters are as tall as they are wide. */
    private static double beside(double distance, boolean under) {
        return under ? distance + PHONE_LETTER : -distance;
    }

    private double gap() {
        return columns.width() - 2 * Node.HALF_WIDTH;
    }

    /** How far over the middle of two diamonds side by side there is room for the label between their slopes. */
    private double between(SopArrow arrow) {
        double over = (arrow.name().length() * PHONE_LETTER - gap()) / 2;
        return Math.max(over, 0) * Node.HALF_HEIGHT / Node.HALF_WIDTH + GAP;
    }

    private void label(Flow flow, Point at, String anchor) {
        if (flow.arrow() != null) {
            String word = flow.arrow().name();
            labels.add(() -> svg.text(at, anchor, word));
        }
    }

    private static String style(Flow flow) {
        return flow.added() ? "arrow way" : "arrow";
    }
}
