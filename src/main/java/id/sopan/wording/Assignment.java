package id.sopan.wording;

import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.Optional;

/** The option of {@link RunAction#ASSIGN}: {@code <index in Procedure.roles()>.<unit id>}. */
record Assignment(Role role, String unit) {

    static String option(Procedure procedure, Role role, String unit) {
        return procedure.roles().indexOf(role) + "." + unit;
    }

    /** Empty when the option is not of our making. */
    static Optional<Assignment> of(Procedure procedure, String option) {
        int dot = option.indexOf('.');
        for (int i = 0; i < procedure.roles().size(); i++) {
            if (dot > 0 && option.substring(0, dot).equals("" + i)) {
                return Optional.of(new Assignment(procedure.roles().get(i), option.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }
}
