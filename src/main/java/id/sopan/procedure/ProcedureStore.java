package id.sopan.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: every version of every procedure that was ever accepted, for all instances. */
public interface ProcedureStore {

    /**
     * One accepted version.
     *
     * @param hash of the content, see {@link Procedure#hash()}
     * @param yaml the file's whole text
     * @param acceptedAt when it last became current
     * @param lastTold hash of the version that was told of last, as long as nobody was told of this one; null from then on
     */
    record Version(
            String hash,
            String id,
            String yaml,
            Instant acceptedAt,
            @Nullable String lastTold) {

        /** Of which there is nothing to tell. */
        public Version(String hash, String id, String yaml, Instant acceptedAt) {
            this(hash, id, yaml, acceptedAt, null);
        }

        public Version told() {
            return new Version(hash, id, yaml, acceptedAt);
        }
    }

    /** Keeps the version; one with this hash that is there already takes the new {@code acceptedAt} and {@code lastTold}. */
    void save(Version version);

    /** Notes that it was told of, unless it has been accepted anew since. */
    void told(Version version);

    Optional<Version> find(String hash);

    /** All versions of a procedure, the one that was accepted last first. */
    List<Version> versions(String id);

    /** Whether other instances, with files of their own, may write to it, too. */
    boolean isShared();

    /** Of each procedure id the version that was accepted last. */
    List<Version> current();
}
