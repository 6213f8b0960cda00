package id.sopan.store;

import java.nio.file.Path;

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
     * @param replicaSet its name; empty where there is none, or it does not answer
     */
    record InCluster(String hosts, Topology topology, String replicaSet) implements Keeping {}

    /** What stands in where a server fails. */
    enum Topology {
        /** Nothing: it is one server alone. */
        SINGLE,
        /** Nothing: there are other members, but the address asks for this one only. */
        ONE_MEMBER,
        REPLICA_SET,
        SHARDED
    }
}
