package id.sopan.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import id.sopan.store.Lease;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document of the collection {@code leases}. It is over by the clock of whoever looks, or where nobody has renewed it for
 * its whole time: the clock of whoever had it may have been ahead.
 */
final class MongoLease implements Lease {

    private static final String LEASES = "leases";
    private static final String ENDS = "lockUntil";

    private final Database database;
    private final String name;
    private final Duration time;
    private @Nullable SimpleLock held;
    private long until;
    /** When another's ends, as its document says, and since when it says so. */
    private @Nullable Date anothers;

    private long unchangedSince;

    MongoLease(Database database, String name, Duration time) {
        this.database = database;
        this.name = name;
        this.time = time;
    }

    @Override
    public synchronized boolean hold() {
        long now = System.nanoTime();
        held = database.in(LEASES, leases -> {
                    LockProvider provider = new MongoLockProvider(leases);
                    Optional<SimpleLock> next = next(provider, now);
                    return next.isEmpty() && endsForsaken(leases, now) ? next(provider, now) : next;
                })
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

    /** Ends one that another has not renewed for its whole time; whether it was such. */
    private boolean endsForsaken(MongoCollection<Document> leases, long now) {
        Document there = leases.find(Filters.eq(name)).first();
        Date ends = there == null ? null : there.getDate(ENDS);
        if (ends == null || !ends.equals(anothers)) {
            anothers = ends;
            unchangedSince = now;
            return false;
        }
        return now - unchangedSince > time.toNanos()
                && leases.deleteOne(Filters.and(Filters.eq(name), Filters.eq(ENDS, ends)))
                                .getDeletedCount()
                        == 1;
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
