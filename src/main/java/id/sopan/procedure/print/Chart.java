package id.sopan.procedure.print;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Step;
import id.sopan.procedure.Subrun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The flow chart of one page: symbols, and the arrows between them. */
final class Chart {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, StepMark> marks;
    private final Svg svg;

    private Chart(Page page, Lanes lanes, Map<String, StepMark> marks, Svg svg) {
        this.marks = marks;
        this.svg = svg;
        for (PageRow row : page.rows()) {
            for (Step step : row.row().steps()) nodes.add(Node.of(row, step, lanes));
        }
    }

    /**
     * The elements of the drawing.
     *
     * @param marks by id of the step; without one it is drawn as the SOP does
     * @param endings what each end is called
     */
    static String draw(Page page, Lanes lanes, Map<String, StepMark> marks, Function<Ending, String> endings, Svg svg) {
        Chart chart = new Chart(page, lanes, marks, svg);
        Arrows arrows = new Arrows(page.flow(), chart.nodes, lanes, endings, svg);
        chart.nodes.forEach(arrows::draw);
        chart.nodes.forEach(chart::symbol);
        arrows.label();
        return svg.toString();
    }

    static Optional<Node> find(List<Node> nodes, String step) {
        return nodes.stream().filter(node -> node.step().id().equals(step)).findFirst();
    }

    private void symbol(Node node) {
        StepMark mark = marks.getOrDefault(node.step().id(), StepMark.BARE);
        for (Point place : node.places()) {
            node.symbol().draw(svg, place, Node.HALF_WIDTH, Node.HALF_HEIGHT, Signs.style(node.step(), mark.state()));
            if (node.step().work() instanceof Subrun subrun) {
                Signs.inside(svg, place.plus(0, 0.3), subrun.procedure(), mark.state());
            } else {
                Signs.state(svg, place, mark.state());
            }
            if (mark.returned() > 0) Signs.returned(svg, place.plus(6.6, -3.4), mark.returned());
        }
    }
}
