package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leads arrows from symbol to symbol: straight down to the next, else round the side, along the edge of a column. */
final class Arrows {

    private static final double LANE = 1.3;

    private final Procedure procedure;
    private final List<Node> nodes;
    private final Grid grid;
    private final Svg svg;
    private final Map<Long, Integer> lanes = new HashMap<>();

    Arrows(Procedure procedure, List<Node> nodes, Grid grid, Svg svg) {
        this.procedure = procedure;
        this.nodes = nodes;
        this.grid = grid;
        this.svg = svg;
    }

    void draw(Node from) {
        for (int i = 1; i < from.places().size(); i++) {
            svg.line(List.of(from.places().get(i - 1), from.places().get(i)), "link");
        }
        List<Side> used = new ArrayList<>();
        List<Flow> ends = new ArrayList<>();
        for (Flow flow : Flow.of(from.step())) {
            if (flow.target() instanceof ToStep to) step(from, flow, to.step(), used);
            else ends.add(flow);
        }
        ends.stream().filter(flow -> flow.arrow() != null).forEach(flow -> end(from, flow, used));
        entries(from);
    }

    private void step(Node from, Flow flow, String step, List<Side> used) {
        Node to = Chart.find(nodes, step).orElse(null);
        if (to == null) {
            offPage(from, flow, procedure.step(step).nomor());
        } else if (nodes.indexOf(to) == nodes.indexOf(from) + 1) {
            down(from, to, flow);
        } else {
            aside(from, to, flow, used);
        }
    }

    private void down(Node from, Node to, Flow flow) {
        double turn = to.top().y() - 2.2;
        List<Point> way = from.middle().x() == to.middle().x()
                ? List.of(from.bottom(), to.top())
                : List.of(
                        from.bottom(),
                        new Point(from.middle().x(), turn),
                        new Point(to.middle().x(), turn),
                        to.top());
        svg.line(way, style(flow));
        label(flow, from.bottom().plus(1, 2.6), "start");
    }

    private void aside(Node from, Node to, Flow flow, List<Side> used) {
        double distance = to.middle().x() - from.middle().x();
        Side side = distance > 0 ? Side.RIGHT : Side.LEFT;
        Side enters = distance == 0 ? side : side.other();
        used.add(side);
        double lane = lane(from.middle().x() + side.sign() * grid.role() / 2, side);
        Point start = from.side(side);
        Point end = to.side(enters);
        svg.line(List.of(start, new Point(lane, start.y()), new Point(lane, end.y()), end), style(flow));
        label(flow, start.plus(side.sign() * 0.2, -1), side == Side.RIGHT ? "start" : "end");
    }

    /** Beside the column's edge, each further one a little nearer to the symbol. */
    private double lane(double edge, Side side) {
        int before = lanes.merge(Math.round(edge * 10), 1, Integer::sum);
        return edge - side.sign() * LANE * before;
    }

    private void end(Node from, Flow flow, List<Side> used) {
        String word = ((ToEnd) flow.target()).ending().id();
        boolean bottomTaken = Flow.of(from.step()).stream()
                .anyMatch(other -> other.target() instanceof ToStep to
                        && Chart.find(nodes, to.step())
                                .filter(node -> nodes.indexOf(node) == nodes.indexOf(from) + 1)
                                .isPresent());
        if (!bottomTaken) {
            Point capsule = from.bottom().plus(0, 6.3);
            svg.line(List.of(from.bottom(), capsule.plus(0, -1.9)), style(flow));
            capsule(capsule, word, flow);
            label(flow, from.bottom().plus(1, 2.6), "start");
            return;
        }
        Side side = used.contains(Side.RIGHT) ? Side.LEFT : Side.RIGHT;
        Point capsule = from.bottom().plus(side.sign() * 6.6, 5.5);
        Point tip = from.side(side);
        Point turn = new Point(tip.x() + side.sign() * 1.2, tip.y());
        svg.line(List.of(tip, turn, new Point(turn.x(), capsule.y() - 1.9)), style(flow));
        capsule(capsule, word, flow);
        label(flow, tip.plus(side.sign() * 0.3, -0.9), side == Side.RIGHT ? "start" : "end");
    }

    private void capsule(Point middle, String word, Flow flow) {
        svg.capsule(middle, 5.2, 1.9, flow.added() ? "added" : "sop");
        svg.text(middle.plus(0, 0.75), "middle", word);
    }

    /** On another page: a pentagon with the number of the row. */
    private void offPage(Node from, Flow flow, int nomor) {
        Point pentagon = from.bottom().plus(flow.added() ? -6 : 0, 4.6);
        svg.line(List.of(from.bottom(), pentagon.plus(0, -1.9)), style(flow));
        connector(pentagon, nomor);
        label(flow, from.bottom().plus(1, 1.8), "start");
    }

    /** Pentagons for what comes from another page. */
    private void entries(Node to) {
        procedure.steps().stream()
                .filter(step -> Chart.find(nodes, step.id()).isEmpty())
                .filter(step ->
                        step.work().targets().contains(new ToStep(to.step().id())))
                .limit(1)
                .forEach(step -> {
                    Point pentagon = to.top().plus(0, -4);
                    svg.line(List.of(pentagon.plus(0, 1.9), to.top()), "arrow");
                    connector(pentagon, step.nomor());
                });
    }

    private void connector(Point middle, int nomor) {
        svg.pentagon(middle, 2.6, 1.9, "sop");
        svg.text(middle.plus(0, 0.5), "middle", String.valueOf(nomor));
    }

    private void label(Flow flow, Point at, String anchor) {
        if (flow.arrow() != null) svg.text(at, anchor, flow.arrow().name());
    }

    private static String style(Flow flow) {
        return flow.added() ? "arrow way" : "arrow";
    }
}
