package id.sopan.report;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** A slanting gap across a bar: it is longer than it is drawn. */
final class BreakMark extends Marker {

    private static final double HALF = 2;
    private static final double SLANT = 0.5;
    private static final double GAP = 0.45;

    @Override
    public void paint(Graphics2D graphics, double x, double y, int size) {
        double reach = size * HALF;
        double rise = size * SLANT;
        double gap = size * GAP;
        Path2D across = new Path2D.Double();
        across.moveTo(x - reach, y + rise);
        across.lineTo(x + reach, y - rise);
        across.lineTo(x + reach, y - rise + gap);
        across.lineTo(x - reach, y + rise + gap);
        across.closePath();
        graphics.fill(across);
    }
}
