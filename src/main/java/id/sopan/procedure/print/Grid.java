package id.sopan.procedure.print;

import id.sopan.procedure.Role;
import java.util.List;

/** Where the columns of the printed table stand, in millimetres on A4, landscape, within margins of 10. */
record Grid(List<Role> roles) {

    static final double WIDTH = 277;
    static final double PAGE_HEIGHT = 168;
    static final double HEAD = 11;
    static final double NUMBER = 9;
    static final double STANDARD = 33;
    static final double TIME = 19;
    static final double REMARK = 21;

    private static final double LINE = 3.7;
    private static final double CHARACTER = 1.62;
    private static final double PADDING = 3;

    Grid {
        roles = List.copyOf(roles);
    }

    double role() {
        return roles.size() > 4 ? 19 : 25;
    }

    double activity() {
        return WIDTH - NUMBER - roles.size() * role() - 2 * STANDARD - TIME - REMARK;
    }

    /** Left edge of the first role's column. */
    double left() {
        return NUMBER + activity();
    }

    /** Middle of a role's column, from the left edge of the first. */
    double middle(Role role) {
        return (roles.indexOf(role) + 0.5) * role();
    }

    double chart() {
        return roles.size() * role();
    }

    /** How high a text stands in a column so wide; rather too much, so that no row grows beyond what is drawn on it. */
    static double height(String text, double width) {
        int characters = (int) Math.floor((width - PADDING) / CHARACTER);
        return Wrap.lines(text, characters).size() * LINE + PADDING;
    }
}
