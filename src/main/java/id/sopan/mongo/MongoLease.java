package id.sopan.mongo;

import id.sopan.store.Lease;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.jspecify.annotations.Nullable;

/** A document of the collection {@code leases}. */
final class MongoLease implements Lease {

    private static final String LEASES = "leases";

    private final Database database;
    private final String name;
    private final Duration time;
    private @Nullable SimpleLock held;
    private long until;

    MongoLease(Database database, String name, Duration time) {
        this.database = database;
        this.name = name;
        this.time = time;
    }

    @Override
    public synchronized boolean hold() {
        long now = System.nanoTime();
        held = database.in(LEASES, leases -> next(new MongoLockProvider(leases), now))
                .orElse(null);
        until = now + time.toNanos();
        return held != null;
    }

    /** Once its time is over it may be that of another process of this host, which the library takes for the same. */
    private Optional<SimpleLock> next(LockProvider provider, long now) {
        return held != null && now - until < 0
                ? held.extend(time, Duration.ZERO)
                : provider.lock(new LockConfiguration(Instant.now(), name, time, Duration.ZERO));
    }

    @Override
    public synchronized void release() {
        SimpleLock last = held;
        held = null;
        if (last == null || System.nanoTime() - until >= 0) {
            return;
        }
        try {
            database.in(LEASES, leases -> {
                last.unlock();
                return true;
            });
        } catch (StoreUnavailable away) {
            // its time ends it
        }
    }
}
