package id.sopan.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: every version of every procedure that was ever accepted, for all instances. */
public interface ProcedureStore {

    /**
     * One accepted version.
     *
     * @param hash of the content, see {@link Procedure#hash()}
     * @param yaml the file's whole text
     * @param acceptedAt when it last became current
     */
    record Version(String hash, String id, String yaml, Instant acceptedAt) {}

    /** Keeps the version; one with this hash that is there already only takes the new {@code acceptedAt}. */
    void save(Version version);

    Optional<Version> find(String hash);

    /** All versions of a procedure, the one that was accepted last first. */
    List<Version> versions(String id);

    /** Whether other instances, with files of their own, may write to it, too. */
    boolean isShared();

    /** Of each procedure id the version that was accepted last. */
    List<Version> current();
}
