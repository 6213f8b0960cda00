package id.sopan.desk;

import id.sopan.procedure.Procedure;
import java.util.Optional;

/** The procedures: the versions in force, and every version that a run may have begun with. */
public interface Definitions {

    /** The version in force of the procedure with this id; empty when none may be started. */
    Optional<Procedure> current(String id);

    /** The version with this content hash, in force or not. */
    Optional<Procedure> version(String hash);
}
