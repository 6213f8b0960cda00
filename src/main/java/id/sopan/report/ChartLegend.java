package id.sopan.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** What the colours and marks of a chart stand for, below it, in as many centred lines as are needed. */
final class ChartLegend {

    private static final int GAP = 14;
    private static final int BETWEEN = 34;
    private static final int MARGIN = 20;
    private static final double LEADING = 1.45;

    private static final Font FONT = ChartLook.font(Font.PLAIN, 28);

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, Color color, Marker marker) {}

    void add(String name, Color color, Marker marker) {
        entries.add(new Entry(name, color, marker));
    }

    int height(Graphics2D graphics, int width) {
        FontMetrics metrics = graphics.getFontMetrics(FONT);
        return lines(metrics, width).size() * leading(metrics) + MARGIN;
    }

    /** @param top of the room it takes */
    void paint(Graphics2D graphics, int width, int top) {
        FontMetrics metrics = graphics.getFontMetrics(FONT);
        graphics.setFont(FONT);
        int middle = top + leading(metrics) / 2;
        for (List<Entry> line : lines(metrics, width)) {
            int x = (width - width(line, metrics)) / 2;
            for (Entry entry : line) {
                graphics.setColor(entry.color());
                entry.marker().paint(graphics, x + markWidth(entry) / 2.0, middle, ChartLook.MARK);
                graphics.setColor(ChartLook.INK);
                int baseline = middle + (metrics.getAscent() - metrics.getDescent()) / 2;
                graphics.drawString(entry.name(), x + markWidth(entry) + GAP, baseline);
                x += width(entry, metrics) + BETWEEN;
            }
            middle += leading(metrics);
        }
    }

    private List<List<Entry>> lines(FontMetrics metrics, int width) {
        List<List<Entry>> lines = new ArrayList<>();
        for (Entry entry : entries) {
            List<Entry> last = lines.isEmpty() ? List.of() : lines.getLast();
            int used = last.isEmpty() ? width : width(last, metrics) + BETWEEN + width(entry, metrics);
            if (used > width - 2 * MARGIN) {
                lines.add(new ArrayList<>(List.of(entry)));
            } else {
                last.add(entry);
            }
        }
        return lines;
    }

    private static int width(List<Entry> line, FontMetrics metrics) {
        return line.stream().mapToInt(entry -> width(entry, metrics)).sum() + (line.size() - 1) * BETWEEN;
    }

    private static int width(Entry entry, FontMetrics metrics) {
        return markWidth(entry) + GAP + metrics.stringWidth(entry.name());
    }

    private static int markWidth(Entry entry) {
        return entry.marker() instanceof WideMark ? WideMark.width(ChartLook.MARK) : ChartLook.MARK;
    }

    private static int leading(FontMetrics metrics) {
        return (int) Math.round(metrics.getAscent() * LEADING);
    }
}
