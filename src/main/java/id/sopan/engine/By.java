package id.sopan.engine;

import id.sopan.procedure.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and in which capacity; as the journal keeps it.
 *
 * @param person null when the program itself acted
 * @param unit for which unit, null for the program and for an admin who acts as such
 * @param role in which role; null likewise
 */
public record By(
        @Personal @Nullable Person person,
        @Nullable String unit,
        @Nullable Role role) {

    public static final By PROGRAM = new By(null, null, null);

    static By as(Actor actor, Hat hat) {
        return new By(actor.person(), hat.unit(), hat.role());
    }
}
