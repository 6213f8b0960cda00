package id.sopan.procedure.print;

import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flow chart of one page: symbols, and the arrows between them. */
final class Chart {

    private final List<Node> nodes = new ArrayList<>();
    private final Svg svg = new Svg();

    private Chart(Page page, Grid grid) {
        for (PageRow row : page.rows()) {
            for (Step step : row.row().steps()) nodes.add(Node.of(row, step, grid));
        }
    }

    /** The elements of the drawing. */
    static String draw(Page page, Grid grid) {
        Chart chart = new Chart(page, grid);
        Arrows arrows = new Arrows(page.flow(), chart.nodes, grid, chart.svg);
        chart.nodes.forEach(arrows::draw);
        chart.nodes.forEach(chart::symbol);
        return chart.svg.toString();
    }

    static Optional<Node> find(List<Node> nodes, String step) {
        return nodes.stream().filter(node -> node.step().id().equals(step)).findFirst();
    }

    private void symbol(Node node) {
        String style = node.step().added() ? "added" : "sop";
        for (Point place : node.places()) {
            switch (node.symbol()) {
                case CAPSULE -> svg.capsule(place, Node.HALF_WIDTH, Node.HALF_HEIGHT, style);
                case BOX -> svg.box(place, Node.HALF_WIDTH, Node.HALF_HEIGHT, style);
                case DIAMOND -> svg.diamond(place, Node.HALF_WIDTH, Node.HALF_HEIGHT, style);
                case PENTAGON -> svg.pentagon(place, Node.HALF_WIDTH, Node.HALF_HEIGHT, style);
            }
            if (node.step().work() instanceof Subrun subrun) {
                svg.text(place.plus(0, 0.3), "middle", subrun.procedure());
            }
        }
    }
}
