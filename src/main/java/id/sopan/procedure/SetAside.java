package id.sopan.procedure;

/**
 * A file of this instance that is clean, and does not count: the store has a version of its procedure that was accepted
 * later.
 *
 * @param own what stands in the file
 * @param inForce the version that counts
 */
public record SetAside(String file, Procedure own, ProcedureStore.Version inForce) {}
