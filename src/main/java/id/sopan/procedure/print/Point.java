package id.sopan.procedure.print;

/** A place on the chart, in millimetres from its upper left corner. */
record Point(double x, double y) {

    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
