package id.sopan.procedure;

import id.sopan.definition.RefusalListener;

/** Who is told of definition files that were taken or refused. */
@FunctionalInterface
public interface ProcedureListener extends RefusalListener {

    /** Another version of a procedure has come to count, on all instances. */
    default void changed(Procedure before, Procedure after) {}
}
