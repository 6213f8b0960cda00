package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.ToEnd;
import id.sopan.procedure.ToStep;
import java.util.ArrayList;
import java.util.List;

/** Leads arrows from symbol to symbol: straight down to the next, else round the side, along the edge of a column. */
final class Arrows {

    private final Procedure procedure;
    private final List<Node> nodes;
    private final Lanes columns;
    private final Svg svg;
    private final Detours detours;
    private final List<Runnable> labels = new ArrayList<>();

    Arrows(Procedure procedure, List<Node> nodes, Lanes columns, Svg svg) {
        this.procedure = procedure;
        this.nodes = nodes;
        this.columns = columns;
        this.svg = svg;
        this.detours = new Detours(columns.width() / 2 - Node.HALF_WIDTH);
    }

    void draw(Node from) {
        for (int i = 1; i < from.places().size(); i++) {
            svg.line(List.of(from.places().get(i - 1), from.places().get(i)), "link");
        }
        Sides used = new Sides();
        List<Flow> ends = new ArrayList<>();
        for (Flow flow : Flow.of(from.step())) {
            if (flow.target() instanceof ToStep to) step(from, flow, to.step(), used);
            else ends.add(flow);
        }
        if (from.symbol() == Symbol.DIAMOND) {
            boolean bottom = isBottomTaken(from);
            for (Flow flow : ends) {
                end(from, flow, used, bottom);
                bottom = true;
            }
        }
        entries(from);
    }

    /** YA and TIDAK, over whatever line runs there. */
    void label() {
        labels.forEach(Runnable::run);
    }

    private void step(Node from, Flow flow, String step, Sides used) {
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

    private void aside(Node from, Node to, Flow flow, Sides used) {
        double distance = to.middle().x() - from.middle().x();
        Side side = distance > 0 ? Side.RIGHT : Side.LEFT;
        Side enters = distance == 0 ? side : side.other();
        used.add(side, to.middle().y() > from.middle().y());
        Point start = from.side(side);
        Point end = to.side(enters);
        double lane = detours.beside(from.middle().x() + side.sign() * columns.width() / 2, side, start.y(), end.y());
        svg.line(List.of(start, new Point(lane, start.y()), new Point(lane, end.y()), end), style(flow));
        label(flow, start.plus(side.sign() * 0.2, -1), side == Side.RIGHT ? "start" : "end");
    }

    private boolean isBottomTaken(Node from) {
        return Flow.of(from.step()).stream()
                .anyMatch(flow -> flow.target() instanceof ToStep to
                        && Chart.find(nodes, to.step())
                                .filter(node -> nodes.indexOf(node) == nodes.indexOf(from) + 1)
                                .isPresent());
    }

    private void end(Node from, Flow flow, Sides used, boolean bottomTaken) {
        String word = ((ToEnd) flow.target()).ending().id();
        if (!bottomTaken) {
            Point capsule = from.bottom().plus(0, 6.3);
            svg.line(List.of(from.bottom(), capsule.plus(0, -1.9)), style(flow));
            capsule(capsule, word, flow);
            label(flow, from.bottom().plus(1, 2.6), "start");
            return;
        }
        Side side = used.below();
        used.add(side, true);
        Point capsule = from.bottom().plus(side.sign() * 6.6, 5.5);
        Point tip = from.side(side);
        Point turn = new Point(tip.x() + side.sign() * 1.2, tip.y());
        svg.line(List.of(tip, turn, new Point(turn.x(), capsule.y() - 1.9)), style(flow));
        capsule(capsule, word, flow);
        label(flow, tip.plus(side.sign() * 0.3, -0.9), side == Side.RIGHT ? "start" : "end");
    }

    private void capsule(Point middle, String word, Flow flow) {
        svg.capsule(middle, 5.2, 1.9, flow.added() ? "added" : "sop");
        svg.text(middle.plus(0, 0.75), "middle", word, "end");
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
        if (flow.arrow() != null) {
            String word = flow.arrow().name();
            labels.add(() -> svg.text(at, anchor, word));
        }
    }

    private static String style(Flow flow) {
        return flow.added() ? "arrow way" : "arrow";
    }
}
