package id.sopan.procedure.print;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.ToStep;
import java.util.List;

/** Pentagons with the number of a row: what goes on on another page, and what comes from there. */
record Connectors(Procedure procedure, List<Node> nodes, Lanes columns, Svg svg) {

    private static final double HALF_WIDTH = 2.6;
    private static final double HALF_HEIGHT = 1.9;
    /** Of a pentagon's middle, from the side of a symbol. */
    private static final double ASIDE = 4.4;

    void below(Node from, int nomor, String style) {
        Point pentagon = from.bottom().plus(0, 4.6);
        svg.line(List.of(from.bottom(), pentagon.plus(0, -HALF_HEIGHT)), style);
        draw(pentagon, nomor);
    }

    void beside(Node from, Side side, int nomor, String style) {
        Point pentagon = from.side(side).plus(side.sign() * ASIDE, 0);
        svg.line(List.of(from.side(side), pentagon.plus(-side.sign() * HALF_WIDTH, 0)), style);
        draw(pentagon, nomor);
    }

    /** What comes from other pages; one stands for all. */
    void entries(Node to, Sides used) {
        procedure.steps().stream()
                .filter(step -> Chart.find(nodes, step.id()).isEmpty())
                .filter(step ->
                        step.work().targets().contains(new ToStep(to.step().id())))
                .findFirst()
                .ifPresent(step -> entry(to, step.nomor(), used));
    }

    /** Above the first symbol of the page, beside the others. */
    private void entry(Node to, int nomor, Sides used) {
        if (to.equals(nodes.getFirst())) {
            Point pentagon = to.top().plus(0, -4);
            svg.line(List.of(pentagon.plus(0, HALF_HEIGHT), to.top()), "arrow");
            draw(pentagon, nomor);
            return;
        }
        Side side = side(to, used);
        used.add(side, false);
        Point pentagon = to.side(side).plus(side.sign() * ASIDE, 0);
        svg.line(List.of(pentagon.plus(-side.sign() * HALF_WIDTH, 0), to.side(side)), "arrow");
        draw(pentagon, nomor);
    }

    /** Rather to the right, and in the last column rather into the chart than over its edge. */
    Side side(Node node, Sides used) {
        boolean last = node.middle().x() > columns.whole() - columns.width();
        return used.below(last ? Side.LEFT : Side.RIGHT);
    }

    private void draw(Point middle, int nomor) {
        svg.pentagon(middle, HALF_WIDTH, HALF_HEIGHT, "sop");
        svg.text(middle.plus(0, 0.5), "middle", String.valueOf(nomor), "end");
    }
}
