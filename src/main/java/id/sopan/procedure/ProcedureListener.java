package id.sopan.procedure;

/** Who is told of procedures that come to count, or do not any more. */
public interface ProcedureListener {

    /** Another version of a procedure has come to count, on all instances. */
    default void changed(Procedure before, Procedure after) {}

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
