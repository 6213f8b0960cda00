package id.sopan.procedure.print;

import id.sopan.procedure.Role;
import java.util.List;

/** Where things stand on a picture for a phone, in pixels; symbols are drawn in a unit of their own. */
record PhoneGrid(List<Role> roles) {

    static final int WIDTH = 1080;
    static final double MARGIN = 36;
    static final double NUMBER = 62;

    private static final double GAP = 22;
    /** Of one role's column, in the chart's unit. */
    private static final double COLUMN = 19;

    private static final double WIDEST = 150;
    /** Of all columns, so that the words keep their half. */
    private static final double COLUMNS = 528;

    PhoneGrid {
        roles = List.copyOf(roles);
    }

    Lanes lanes() {
        return new Lanes(roles, COLUMN);
    }

    /** Width of one role's column. */
    double column() {
        return Math.min(WIDEST, COLUMNS / roles.size());
    }

    /** Pixels of the chart's unit. */
    double scale() {
        return column() / COLUMN;
    }

    double units(double pixels) {
        return pixels / scale();
    }

    /** Left edge of the first role's column. */
    double left() {
        return WIDTH - MARGIN - roles.size() * column();
    }

    /** Room for the words of a step. */
    double words() {
        return left() - GAP - MARGIN - NUMBER;
    }
}
