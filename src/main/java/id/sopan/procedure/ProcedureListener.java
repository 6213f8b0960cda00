package id.sopan.procedure;

import java.time.Instant;

/** Who is told of procedures that come to count, or do not any more. */
public interface ProcedureListener {

    /**
     * Another version of a procedure has come to count, on all instances; at the next look where the one at which it did so was
     * cut short. Several instances may be told, each the same.
     *
     * @param before that was told of last
     * @param since when it came to count
     */
    default void changed(Procedure before, Procedure after, Instant since) {}

    /**
     * A procedure can no longer be started: its file is gone, or nothing of it can be used.
     * Told to each instance, and at each start.
     *
     * @param last the version that counted
     */
    default void gone(Procedure last) {}

    /**
     * On a store of several instances this one began with the file of an earlier version, which puts none out of force.
     * Told at each start.
     */
    default void setAside(SetAside file) {}

    /** It can be started, and could not before, or the program begins. */
    default void offered(Procedure procedure) {}
}
