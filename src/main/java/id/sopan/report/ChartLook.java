package id.sopan.report;

import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.CategoryStyler;

/** Colours, letters and lines of charts, in sizes of a picture that a phone shows at less than half of its width. */
final class ChartLook {

    static final Color SURFACE = new Color(0xfffdf9);
    static final Color INK = new Color(0x1b2a31);
    static final Color QUIET_INK = new Color(0x5a6870);

    /** Of a mark, in pixels. */
    static final int MARK = 20;

    private static final Color LINE = new Color(0xe4dccb);

    private ChartLook() {}

    static void style(CategoryStyler styler) {
        styler.setOverlapped(true)
                .setAvailableSpaceFill(0.62)
                .setChartBackgroundColor(SURFACE)
                .setPlotBackgroundColor(SURFACE)
                .setPlotBorderVisible(false)
                .setChartFontColor(INK)
                .setChartTitleFont(font(Font.BOLD, 35))
                .setChartTitleBoxVisible(false)
                .setChartPadding(20)
                .setLegendVisible(false)
                .setMarkerSize(MARK);
        styler.setAxisTitleFont(font(Font.PLAIN, 26));
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 30));
        styler.setAxisTickLabelsColor(QUIET_INK);
        styler.setAxisTicksMarksVisible(false);
        styler.setPlotGridLinesColor(LINE);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setYAxisTickMarkSpacingHint(120);
        styler.setYAxisMin(0.0);
        styler.setYAxisDecimalPattern("#,###");
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
