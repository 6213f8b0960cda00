package id.sopan.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where documents are kept, for whoever is to judge how safe they are. */
public sealed interface Keeping {

    /**
     * One file, forced to the disk with each write.
     *
     * @param path of the file
     * @param disk type of its file system, such as {@code ext4}; empty when unknown
     * @param free bytes that are left there; {@link Long#MAX_VALUE} when unknown
     */
    record InFile(Path path, String disk, long free) implements Keeping {}

    /**
     * A database of its own, each write acknowledged by the journals of its majority.
     *
     * @param hosts and the database, without user and password
     * @param replicaSet null where it is one server alone, or does not answer
     */
    record InCluster(String hosts, @Nullable String replicaSet) implements Keeping {}
}
