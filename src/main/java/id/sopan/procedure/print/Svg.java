package id.sopan.procedure.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws lines, shapes and words; lengths are the drawing's own unit. */
final class Svg {

    private final boolean haloed;
    private final StringBuilder out = new StringBuilder();

    /** @param haloed whether words bring a halo of their own, for who draws it that knows no {@code paint-order} */
    Svg(boolean haloed) {
        this.haloed = haloed;
    }

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

    void circle(Point middle, double radius, String style) {
        out.append(format(
                "<circle class=\"%s\" cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\"/>%n", style, middle.x(), middle.y(), radius));
    }

    /** @param anchor start, middle or end of the text at the point */
    void text(Point at, String anchor, String text) {
        if (haloed) text(at, anchor, text, "halo");
        words("", at, anchor, text);
    }

    void text(Point at, String anchor, String text, String style) {
        words(" class=\"" + style + "\"", at, anchor, text);
    }

    /** @param size of the letters */
    void text(Point at, String anchor, String text, String style, double size) {
        words(format(" class=\"%s\" font-size=\"%.2f\"", style, size), at, anchor, text);
    }

    private void words(String style, Point at, String anchor, String text) {
        out.append(format(
                "<text%s x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\">%s</text>%n",
                style, at.x(), at.y(), anchor, Html.escape(text)));
    }

    /** Elements that are drawn already, moved and scaled. */
    void group(Point origin, double scale, String style, String elements) {
        out.append(format(
                        "<g class=\"%s\" transform=\"translate(%.2f %.2f) scale(%.4f)\">%n",
                        style, origin.x(), origin.y(), scale))
                .append(elements)
                .append("</g>\n");
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
