package id.sopan.report;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;

/** Words, each at the place of its column; painted once, column after column. */
final class TextMark extends Marker {

    private final List<String> texts;
    private final Font font;
    private int column;

    TextMark(List<String> texts, Font font) {
        this.texts = texts;
        this.font = font;
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
        String text = texts.get(column++);
        FontMetrics metrics = graphics.getFontMetrics(font);
        graphics.setFont(font);
        graphics.drawString(text, (float) x - metrics.stringWidth(text) / 2f, (float) y + metrics.getAscent() / 2f);
    }
}
