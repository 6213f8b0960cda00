package id.sopan.procedure.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws lines, shapes and words; lengths are millimetres. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    void capsule(Point middle, double halfWidth, double halfHeight, String style) {
        rectangle(middle, halfWidth, halfHeight, halfHeight, style);
    }

    void box(Point middle, double halfWidth, double halfHeight, String style) {
        rectangle(middle, halfWidth, halfHeight, 0, style);
    }

    private void rectangle(Point middle, double halfWidth, double halfHeight, double radius, String style) {
        out.append(format(
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\"/>%n",
                style, middle.x() - halfWidth, middle.y() - halfHeight, 2 * halfWidth, 2 * halfHeight, radius));
    }

    void diamond(Point middle, double halfWidth, double halfHeight, String style) {
        polygon(
                List.of(
                        middle.plus(0, -halfHeight),
                        middle.plus(halfWidth, 0),
                        middle.plus(0, halfHeight),
                        middle.plus(-halfWidth, 0)),
                style);
    }

    /** The off-page connector: a box whose lower side is a point. */
    void pentagon(Point middle, double halfWidth, double halfHeight, String style) {
        polygon(
                List.of(
                        middle.plus(-halfWidth, -halfHeight),
                        middle.plus(halfWidth, -halfHeight),
                        middle.plus(halfWidth, halfHeight * 0.3),
                        middle.plus(0, halfHeight),
                        middle.plus(-halfWidth, halfHeight * 0.3)),
                style);
    }

    private void polygon(List<Point> points, String style) {
        out.append(format("<polygon class=\"%s\" points=\"%s\"/>%n", style, points(points)));
    }

    void line(List<Point> points, String style) {
        out.append(format("<polyline class=\"%s\" points=\"%s\"/>%n", style, points(points)));
    }

    /** @param anchor start, middle or end of the text at the point */
    void text(Point at, String anchor, String text) {
        out.append(format(
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>%n",
                at.x(), at.y(), anchor, Html.escape(text)));
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> format("%.2f,%.2f", point.x(), point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
