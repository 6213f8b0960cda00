package id.sopan.procedure.print;

import id.sopan.procedure.Role;
import java.util.List;

/**
 * The columns of the pelaksana that the chart is drawn in.
 *
 * @param width of one, in the chart's own unit
 */
record Lanes(List<Role> roles, double width) {

    Lanes {
        roles = List.copyOf(roles);
    }

    /** Middle of a role's column, from the left edge of the first. */
    double middle(Role role) {
        return (roles.indexOf(role) + 0.5) * width;
    }

    double whole() {
        return roles.size() * width;
    }
}
