package id.sopan.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Median and P80 of each step beside its standard, as a picture with a background of its own, so that it reads the same
 * in light and dark clients; its letters are large enough for a phone, where it is shown at less than half of its width.
 */
final class StepChart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 660;
    private static final int MOST = 7;

    /** Of the steps that are drawn where they are too many, the slowest; the others are those that were done most often. */
    private static final int SLOWEST = 3;

    private static final Color KEPT = new Color(0x2f8f60);
    private static final Color LATE = new Color(0xc24a3c);
    private static final Color OTHER = new Color(0x5f7f8c);
    private static final Color STANDARD = ChartLook.INK;
    private static final Color P80 = new Color(0xb7771f);

    private final Spoken spoken;
    private final List<RowFigures> rows;
    private final int of;
    private final ChartScale scale;
    private final ChartLegend legend = new ChartLegend();

    StepChart(Spoken spoken, Figures figures) {
        this.spoken = spoken;
        List<RowFigures> done =
                figures.rows().stream().filter(row -> row.cases() > 0).toList();
        this.of = done.size();
        this.rows = shown(done);
        this.scale = ChartScale.of(rows);
    }

    private static List<RowFigures> shown(List<RowFigures> done) {
        Stream<RowFigures> slowest =
                done.stream().sorted(Figures.SLOWNESS.reversed()).limit(SLOWEST);
        Stream<RowFigures> most =
                done.stream().sorted(Comparator.comparingInt(RowFigures::cases).reversed());
        return Stream.concat(slowest, most)
                .distinct()
                .limit(MOST)
                .sorted(Comparator.comparing(RowFigures::row))
                .toList();
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** As PNG. */
    void write(OutputStream to) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ChartLook.SURFACE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        CategoryChart chart = chart();
        int below = legend.height(graphics, WIDTH);
        chart.paint(graphics, WIDTH, HEIGHT - below);
        legend.paint(graphics, WIDTH, HEIGHT - below);
        graphics.dispose();
        ImageIO.write(image, "png", to);
    }

    CategoryChart chart() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(spoken.say("report.chart.title"))
                .build();
        ChartLook.style(chart.getStyler());
        chart.getStyler().setLocale(spoken.language().locale());
        if (rows.size() < of) chart.setXAxisTitle(spoken.say("report.chart.part", rows.size(), of));
        bars(chart, "report.chart.median", KEPT, row -> row.onlyStandard() != null && row.isMedianWithin());
        bars(chart, "report.chart.late", LATE, row -> !row.isMedianWithin());
        bars(chart, "report.chart.other", OTHER, row -> row.onlyStandard() == null);
        marks(chart, spoken.say("report.chart.most"), P80, SeriesMarkers.TRIANGLE_DOWN, row -> scale.within(row.p80()));
        marks(chart, spoken.say("report.chart.standard"), STANDARD, new WideMark(), RowFigures::onlyStandard);
        counts(chart);
        return chart;
    }

    /** Few cases are not hidden: the number of them stands over each step. */
    private void counts(CategoryChart chart) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(spoken.language().locale());
        chart.getStyler().setYAxisMax(scale.max());
        chart.getStyler()
                .setyAxisTickLabelsFormattingFunction(
                        value -> value > scale.longest() || isPartOfAMinute(value) ? "" : numbers.format(value));
        texts(chart, "n", scale.counts(), ChartLook.QUIET_INK, row -> row.cases() + "×");
        if (scale.cuts()) {
            CategorySeries breaks =
                    add(chart, "break", row -> scale.cuts(row.median()) ? (Double) scale.breaks() : null);
            breaks.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
            breaks.setMarker(new BreakMark());
            breaks.setMarkerColor(ChartLook.SURFACE);
            texts(chart, "median", scale.cutMedian(), ChartLook.INK, row -> cut(row.median(), numbers));
            texts(
                    chart,
                    "p80",
                    scale.cutP80(),
                    P80,
                    row -> Objects.equals(row.p80(), row.median()) ? "" : cut(row.p80(), numbers));
        }
    }

    /** Where all is a matter of a minute or two, lines stand closer than minutes. */
    private static boolean isPartOfAMinute(double minutes) {
        return Math.abs(minutes - Math.rint(minutes)) > 0.001;
    }

    /** In minutes, where it is not drawn in full. */
    private String cut(@Nullable Duration time, NumberFormat numbers) {
        return scale.cuts(time) ? numbers.format(ChartScale.minutes(time)) : "";
    }

    private void texts(CategoryChart chart, String name, double at, Color color, Function<RowFigures, String> text) {
        CategorySeries series = add(chart, name, row -> at);
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        series.setMarker(new TextMark(rows.stream().map(text).toList(), ChartLook.font(Font.PLAIN, 24)));
        series.setMarkerColor(color);
    }

    private void bars(CategoryChart chart, String name, Color color, Predicate<RowFigures> which) {
        if (rows.stream().anyMatch(which)) {
            add(chart, spoken.say(name), row -> which.test(row) ? scale.within(row.median()) : null)
                    .setFillColor(color);
            legend.add(spoken.say(name), color, SeriesMarkers.SQUARE);
        }
    }

    private void marks(
            CategoryChart chart,
            String name,
            Color color,
            Marker marker,
            Function<RowFigures, @Nullable Integer> value) {
        if (rows.stream().anyMatch(row -> value.apply(row) != null)) {
            CategorySeries series = add(chart, name, value);
            series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
            series.setMarker(marker);
            series.setMarkerColor(color);
            legend.add(name, color, marker);
        }
    }

    private CategorySeries add(
            CategoryChart chart, String name, Function<RowFigures, ? extends @Nullable Number> value) {
        List<@Nullable Number> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        return chart.addSeries(name, codes(), values);
    }

    private List<String> codes() {
        return rows.stream()
                .map(row -> spoken.code(row.row(), row.definition()))
                .toList();
    }
}
