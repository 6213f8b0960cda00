package id.sopan.procedure;

import id.sopan.definition.RefusalListener;

/** Who is told of definition files that were taken or refused. */
@FunctionalInterface
public interface ProcedureListener extends RefusalListener {

    /** Another version of a procedure has come to count, on all instances. */
    default void changed(Procedure before, Procedure after) {}

    /**
     * A procedure can no longer be started: its file is gone, or nothing of it can be used.
     *
     * @param last the version that counted
     * @param underWay whether it could be started until now; false where it was so when the program began
     */
    default void gone(Procedure last, boolean underWay) {}

    /** One that was gone can be started again. */
    default void returned(Procedure procedure) {}
}
