package id.sopan.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** A short thick line across a bar: where the standard time lies. */
final class WideMark extends Marker {

    private static final double LONG = 2.6;
    private static final double THICK = 0.36;

    /** In pixels. */
    static int width(int size) {
        return (int) Math.round(size * LONG);
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
        double width = width(size);
        double height = size * THICK;
        graphics.fill(new Rectangle2D.Double(x - width / 2, y - height / 2, width, height));
    }
}
