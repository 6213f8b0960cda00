package id.sopan.procedure.print;

import id.sopan.procedure.Language;
import id.sopan.procedure.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Draws one picture: head, columns with the chart and the words beside it, legend. */
final class PhoneSheet {

    /** Height of the line with the names of the columns, where none needs more. */
    private static final double COLUMN_NAMES = 88;
    /** Room for the pentagon that leads to another picture. */
    private static final double CONNECTOR = 3.6;

    private final PhoneGrid grid;
    private final Letters letters;
    private final FlowWords words;
    private final Language language;
    private final Map<String, StepMark> marks;
    private final Svg svg = new Svg(true);

    PhoneSheet(PhoneGrid grid, Letters letters, FlowWords words, Language language, Map<String, StepMark> marks) {
        this.grid = grid;
        this.letters = letters;
        this.words = words;
        this.language = language;
        this.marks = marks;
    }

    /** @param goesOn whether another picture follows, {@code begun} whether one came before */
    FlowPicture draw(Page page, boolean begun, boolean goesOn, Function<Step, PhoneText> texts) {
        double top = new PhoneHead(svg, letters, words).draw(PhoneGrid.MARGIN);
        List<ColumnName> names = grid.roles().stream()
                .map(role -> new ColumnName(page.flow().nama(role).in(language), grid.column(), letters))
                .toList();
        double head = names.stream().mapToDouble(ColumnName::height).reduce(COLUMN_NAMES, Math::max);
        double body = top + head + (begun ? CONNECTOR * grid.scale() : 0);
        double end = body + page.height() * grid.scale() + (goesOn ? CONNECTOR * grid.scale() : 0);
        columns(names, top, head, end);
        for (PageRow row : page.rows()) {
            for (Step step : row.row().steps()) band(row, step, body);
        }
        for (PageRow row : page.rows()) {
            double y = body + row.top() * grid.scale();
            svg.line(List.of(new Point(PhoneGrid.MARGIN, y), new Point(PhoneGrid.WIDTH - PhoneGrid.MARGIN, y)), "rule");
            number(row, body);
            for (Step step : row.row().steps()) words(texts.apply(step), row, step, body);
        }
        svg.group(
                new Point(grid.left(), body),
                grid.scale(),
                "chart flow",
                Chart.draw(page, grid.lanes(), marks, words.endings()::get, new Svg(true)));
        double height = new PhoneLegend(svg, letters, words.legend()).draw(end + 24) + PhoneGrid.MARGIN;
        return new FlowPicture(document((int) Math.ceil(height)));
    }

    private void columns(List<ColumnName> names, double top, double head, double end) {
        svg.box(
                new Point(PhoneGrid.WIDTH / 2.0, top + head / 2),
                PhoneGrid.WIDTH / 2.0 - PhoneGrid.MARGIN,
                head / 2,
                "head");
        double left = grid.left();
        for (ColumnName name : names) {
            svg.line(List.of(new Point(left, top), new Point(left, end)), "rule");
            name.draw(svg, new Point(left + grid.column() / 2, top + head / 2));
            left += grid.column();
        }
        svg.line(List.of(new Point(PhoneGrid.MARGIN, end), new Point(PhoneGrid.WIDTH - PhoneGrid.MARGIN, end)), "rule");
    }

    private void band(PageRow row, Step step, double body) {
        StepMark mark = marks.getOrDefault(step.id(), StepMark.BARE);
        if (mark.state() == StepMark.State.NOW) {
            double height = row.slots().get(row.row().steps().indexOf(step)) * grid.scale();
            svg.box(
                    new Point(PhoneGrid.WIDTH / 2.0, body + row.center(step) * grid.scale()),
                    PhoneGrid.WIDTH / 2.0 - PhoneGrid.MARGIN,
                    height / 2,
                    "band");
        }
    }

    private void number(PageRow row, double body) {
        Step first = row.row().steps().getFirst();
        double y = body + row.center(first) * grid.scale() + PhoneText.KEGIATAN * 0.36;
        svg.text(
                new Point(PhoneGrid.MARGIN + PhoneGrid.NUMBER / 2, y),
                "middle",
                String.valueOf(row.row().nomor()),
                "nomor");
    }

    private void words(PhoneText text, PageRow row, Step step, double body) {
        double y = body + row.center(step) * grid.scale() - text.block() / 2;
        for (PhoneText.Line line : text.lines()) {
            svg.text(
                    new Point(PhoneGrid.MARGIN + PhoneGrid.NUMBER, y + line.size() * 0.96),
                    "start",
                    line.text(),
                    line.style());
            y += line.height();
        }
    }

    private String document(int height) {
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n"
                        + "<style type=\"text/css\">%n%s</style>%n%s"
                        + "<rect class=\"surface\" width=\"100%%\" height=\"100%%\"/>%n%s</svg>%n",
                PhoneGrid.WIDTH,
                height,
                PhoneGrid.WIDTH,
                height,
                Style.read("flow.css"),
                Style.MARKER,
                svg);
    }
}
