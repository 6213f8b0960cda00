package id.sopan.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import id.sopan.store.Lease;
import id.sopan.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * A document of the collection {@code leases}: {@code {_id, lockedBy, lockUntil, call}}. It belongs to one object of this
 * class, which alone renews and ends it, and whose calls are numbered: one that arrives late does nothing. It is over by
 * the clock of whoever looks, or where nobody has renewed it for its whole time: the clock of whoever had it may have
 * been ahead.
 */
final class MongoLease implements Lease {

    private static final String LEASES = "leases";
    private static final String OWNER = "lockedBy";
    private static final String ENDS = "lockUntil";
    private static final String CALL = "call";
    private static final String NOBODY = "";

    private final Database database;
    private final String name;
    private final Duration time;
    private final String owner = UUID.randomUUID().toString();
    private long call;
    /** When another's ends, as its document says, and since when it says so. */
    private @Nullable Date anothers;

    private long unchangedSince;

    MongoLease(Database database, String name, Duration time) {
        this.database = database;
        this.name = name;
        this.time = time;
    }

    /** Whether anybody has one, by this machine's clock. */
    static boolean isAnyHeld(Database database) {
        Bson held = and(ne(OWNER, NOBODY), gt(ENDS, Date.from(Instant.now())));
        return database.in(LEASES, leases -> leases.countDocuments(held) > 0);
    }

    @Override
    public synchronized boolean hold() {
        long now = System.nanoTime();
        return taken() || database.in(LEASES, leases -> endsForsaken(leases, now)) && taken();
    }

    private boolean taken() {
        Instant now = Instant.now();
        call++;
        Bson over = and(ne(OWNER, owner), lte(ENDS, Date.from(now)));
        try {
            return database.in(
                    LEASES,
                    leases -> leases.updateOne(
                                    and(eq(name), or(mine(), over)),
                                    combine(set(OWNER, owner), set(CALL, call), set(ENDS, Date.from(now.plus(time)))),
                                    new UpdateOptions().upsert(true))
                            .wasAcknowledged());
        } catch (DuplicateKeyException anothersLease) {
            return false;
        }
    }

    private Bson mine() {
        return and(eq(OWNER, owner), lt(CALL, call));
    }

    /** Ends one that another has not renewed for its whole time; whether it was such. */
    private boolean endsForsaken(MongoCollection<Document> leases, long now) {
        Document there = leases.find(eq(name)).first();
        Date ends = there == null ? null : there.getDate(ENDS);
        if (ends == null || !ends.equals(anothers)) {
            anothers = ends;
            unchangedSince = now;
            return false;
        }
        return now - unchangedSince > time.toNanos()
                && leases.deleteOne(and(eq(name), eq(ENDS, ends))).getDeletedCount() == 1;
    }

    @Override
    public synchronized void release() {
        call++;
        try {
            database.in(
                    LEASES,
                    leases -> leases.updateOne(
                                    and(eq(name), mine()),
                                    combine(set(OWNER, NOBODY), set(ENDS, Date.from(Instant.now()))))
                            .wasAcknowledged());
        } catch (StoreUnavailable away) {
            // its time ends it
        }
    }
}
