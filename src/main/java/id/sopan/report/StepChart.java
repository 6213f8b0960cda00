package id.sopan.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** How far the axis reaches over the longest time, and where above it the number of cases stands. */
    private static final double ROOM = 1.22;

    private static final double OVER = 1.14;

    private static final Color KEPT = new Color(0x2f8f60);
    private static final Color LATE = new Color(0xc24a3c);
    private static final Color OTHER = new Color(0x5f7f8c);
    private static final Color STANDARD = ChartLook.INK;
    private static final Color P80 = new Color(0xb7771f);

    private final Spoken spoken;
    private final List<RowFigures> rows;
    private final ChartLegend legend = new ChartLegend(ChartLook.font(Font.PLAIN, 28), ChartLook.INK, ChartLook.MARK);

    StepChart(Spoken spoken, Figures figures) {
        this.spoken = spoken;
        this.rows = figures.rows().stream()
                .filter(row -> row.cases() > 0)
                .sorted(Comparator.comparingInt(RowFigures::cases).reversed())
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
        bars(chart, "report.chart.median", KEPT, row -> row.standard() != null && row.isMedianWithin());
        bars(chart, "report.chart.late", LATE, row -> !row.isMedianWithin());
        bars(chart, "report.chart.other", OTHER, row -> row.standard() == null);
        marks(chart, spoken.say("report.chart.most"), P80, SeriesMarkers.TRIANGLE_DOWN, row -> minutes(row.p80()));
        marks(chart, spoken.say("report.chart.standard"), STANDARD, new WideMark(), RowFigures::standard);
        counts(chart);
        return chart;
    }

    /** Few cases are not hidden: the number of them stands over each step. */
    private void counts(CategoryChart chart) {
        double longest = Math.max(1, longest());
        chart.getStyler().setYAxisMax(longest * ROOM);
        CategorySeries series = chart.addSeries(
                "n", codes(), rows.stream().map(row -> longest * OVER).toList());
        series.setChartCategorySeriesRenderStyle(CategorySeriesRenderStyle.Scatter);
        series.setMarker(new CountMark(rows.stream().map(RowFigures::cases).toList(), ChartLook.font(Font.PLAIN, 24)));
        series.setMarkerColor(ChartLook.QUIET_INK);
    }

    private int longest() {
        return rows.stream()
                .flatMap(row -> Stream.of(minutes(row.median()), minutes(row.p80()), row.standard()))
                .mapToInt(value -> value == null ? 0 : value)
                .max()
                .orElse(0);
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    private void bars(CategoryChart chart, String name, Color color, Predicate<RowFigures> which) {
        if (rows.stream().anyMatch(which)) {
            add(chart, spoken.say(name), row -> which.test(row) ? minutes(row.median()) : null)
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

    private CategorySeries add(CategoryChart chart, String name, Function<RowFigures, @Nullable Integer> value) {
        List<@Nullable Integer> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        return chart.addSeries(name, codes(), values);
    }

    private List<String> codes() {
        return rows.stream()
                .map(row -> spoken.code(row.row(), row.definition()))
                .toList();
    }
}
