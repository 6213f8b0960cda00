package id.sopan.report;

import id.sopan.procedure.Language;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
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

    /** Room in the legend for a mark that is wider than its place there. */
    private static final String BESIDE = "\u2009";

    private static final Color SURFACE = new Color(0xfffdf9);
    private static final Color INK = new Color(0x1b2a31);
    private static final Color QUIET_INK = new Color(0x5a6870);
    private static final Color LINE = new Color(0xe4dccb);
    private static final Color KEPT = new Color(0x2f8f60);
    private static final Color LATE = new Color(0xc24a3c);
    private static final Color OTHER = new Color(0x5f7f8c);
    private static final Color STANDARD = new Color(0x1b2a31);
    private static final Color P80 = new Color(0xb7771f);

    private final Spoken spoken;
    private final List<RowFigures> rows;

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
        BitmapEncoder.saveBitmap(chart(), to, BitmapEncoder.BitmapFormat.PNG);
    }

    CategoryChart chart() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(spoken.say("report.chart.title"))
                .build();
        style(chart.getStyler());
        chart.getStyler().setLocale(spoken.language() == Language.EN ? Locale.ENGLISH : Locale.of("id"));
        bars(chart, "report.chart.median", KEPT, row -> row.standard() != null && row.isMedianWithin());
        bars(chart, "report.chart.late", LATE, row -> !row.isMedianWithin());
        bars(chart, "report.chart.other", OTHER, row -> row.standard() == null);
        marks(chart, "P80", P80, SeriesMarkers.TRIANGLE_DOWN, row -> minutes(row.p80()));
        marks(chart, BESIDE + spoken.say("report.chart.standard"), STANDARD, new WideMark(), RowFigures::standard);
        return chart;
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    private void bars(CategoryChart chart, String name, Color color, Predicate<RowFigures> which) {
        if (rows.stream().anyMatch(which)) {
            add(chart, spoken.say(name), row -> which.test(row) ? minutes(row.median()) : null)
                    .setFillColor(color);
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
        }
    }

    private CategorySeries add(CategoryChart chart, String name, Function<RowFigures, @Nullable Integer> value) {
        List<@Nullable Integer> values = new ArrayList<>();
        rows.forEach(row -> values.add(value.apply(row)));
        List<String> codes = rows.stream()
                .map(row -> spoken.code(row.row(), row.definition()))
                .toList();
        return chart.addSeries(name, codes, values);
    }

    private static void style(CategoryStyler styler) {
        styler.setOverlapped(true)
                .setAvailableSpaceFill(0.62)
                .setChartBackgroundColor(SURFACE)
                .setPlotBackgroundColor(SURFACE)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setChartTitleFont(font(Font.BOLD, 35))
                .setChartTitleBoxVisible(false)
                .setChartPadding(20)
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal)
                .setLegendFont(font(Font.PLAIN, 28))
                .setLegendPadding(16)
                .setLegendBackgroundColor(SURFACE)
                .setLegendBorderColor(SURFACE)
                .setMarkerSize(20);
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 30));
        styler.setAxisTickLabelsColor(QUIET_INK);
        styler.setAxisTicksMarksVisible(false);
        styler.setPlotGridLinesColor(LINE);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisTickMarkSpacingHint(120);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#,###");
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
