package id.sopan.checkup;

import id.sopan.store.Disk;
import id.sopan.store.Keeping;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is stored. */
final class StoreChecks {

    private static final long MEGABYTE = 1_000_000;
    private static final long TIGHT = 1_000 * MEGABYTE;

    /** Gone with the machine's memory, or with the container. */
    private static final Set<String> FLEETING = Set.of("tmpfs", "ramfs", "overlay", "aufs");

    /** Where locks, and what was said to be written, may not hold. */
    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p");

    private StoreChecks() {}

    /** Whether what is acknowledged stays, and whether there is room for more. */
    static Finding store(Facts facts) {
        if (!facts.writes()) {
            return Finding.wrong("check.store.unwritable");
        }
        return switch (facts.store()) {
            case Keeping.InFile file -> store(file);
            case Keeping.InCluster cluster -> store(cluster);
        };
    }

    private static Finding store(Keeping.InCluster cluster) {
        return switch (cluster.topology()) {
            case SINGLE -> Finding.doubtful("check.store.single", cluster.hosts());
            case ONE_MEMBER -> Finding.doubtful("check.store.member", cluster.hosts(), cluster.replicaSet());
            case REPLICA_SET -> Finding.fine("check.store.cluster", cluster.hosts(), cluster.replicaSet());
            case SHARDED -> Finding.fine("check.store.sharded", cluster.hosts());
        };
    }

    private static Finding store(Keeping.InFile file) {
        String path = file.path().toString();
        long free = file.free() / MEGABYTE;
        if (file.free() < Disk.FULL) {
            return Finding.wrong("check.store.full", path, free);
        }
        if (FLEETING.contains(file.disk())) {
            return Finding.wrong("check.store.fleeting", path, file.disk());
        }
        if (NETWORK.contains(file.disk())) {
            return Finding.doubtful("check.store.network", path, file.disk());
        }
        if (file.free() == Long.MAX_VALUE) {
            return Finding.doubtful("check.store.unknown", path);
        }
        return file.free() < TIGHT
                ? Finding.doubtful("check.store.tight", path, free)
                : Finding.fine("check.store.file", path, free);
    }

    /** Whether what is stored of the requests can be read. */
    static Finding requests(Facts facts) {
        List<String> illegible = facts.illegible().names();
        if (!illegible.isEmpty()) {
            return facts.illegible().ofNewer()
                    ? Finding.wrong("check.requests.newer", illegible)
                    : Finding.wrong("check.requests.illegible", illegible);
        }
        return facts.newest() == 0
                ? Finding.fine("check.requests.none")
                : Finding.fine("check.requests.fine", facts.newest());
    }

    /** Nothing is said where all that write to it go by one zone. */
    static Optional<Finding> zones(ZoneId own, List<String> others) {
        return others.isEmpty() ? Optional.empty() : Optional.of(Finding.wrong("check.zones", own.getId(), others));
    }

    /** Sopan sees no backups: says how one is made. */
    static Finding backup(Facts unseen) {
        return Finding.doubtful("check.backup");
    }
}
