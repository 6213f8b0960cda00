package id.sopan.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;

/** One collection of MongoDB. */
record MongoDocuments(Database database, String name) implements Documents {

    /**
     * Documents of one answer, however many there are; MongoDB ends one at 16 MiB in any case, which a router of shards
     * may fill whatever it is asked.
     */
    private static final int BATCH = 100;

    private static final int BATCH_OF_IDS = 1_000;

    private static final int INSERTS = 10;
    /** What another instance wrote just now has its majority by then. */
    private static final Duration BETWEEN_INSERTS = Duration.ofMillis(50);

    /** For queries by key, and for those of the whole collection; making them also makes the collection. */
    void makeIndexes() {
        database.in(name, collection -> collection.createIndex(Indexes.ascending("keys", "order", "_id")));
        database.in(name, collection -> collection.createIndex(Indexes.ascending("order", "_id")));
    }

    @Override
    public Optional<Document> find(String id) {
        return database.in(
                name,
                collection -> Optional.ofNullable(
                                collection.find(eq(id), RawBsonDocument.class).first())
                        .map(Stored::read));
    }

    /**
     * What no majority has may be undone, and the driver keeps to itself that none has: what is there is read with one. Where
     * it is not, somebody may have deleted it since, so it is tried again.
     */
    @Override
    public boolean insert(Document document) {
        DuplicateKeyException taken = null;
        for (int attempt = 0; attempt < INSERTS; attempt++) {
            try {
                return database.in(
                        name,
                        collection -> collection.insertOne(Stored.of(document)).wasAcknowledged());
            } catch (DuplicateKeyException duplicate) {
                if (find(document.id()).isPresent()) {
                    return false;
                }
                taken = duplicate;
                LockSupport.parkNanos(BETWEEN_INSERTS.toNanos());
            }
        }
        throw database.unavailable(new DataAccessResourceFailureException("no majority has what is there yet", taken));
    }

    @Override
    public boolean replace(Document next, long expected) {
        return database.in(
                name,
                collection -> collection
                                .replaceOne(at(next.id(), expected), Stored.of(next))
                                .getMatchedCount()
                        == 1);
    }

    @Override
    public boolean removeKey(String id, long version, String key) {
        return database.in(
                name,
                collection -> collection
                                .updateOne(at(id, version), Updates.pull("keys", key))
                                .getMatchedCount()
                        == 1);
    }

    @Override
    public boolean delete(String id, long expected) {
        return database.in(
                name, collection -> collection.deleteOne(at(id, expected)).getDeletedCount() == 1);
    }

    @Override
    public List<Document> query(Query query) {
        return database.in(
                name, collection -> find(collection, query).map(Stored::read).into(new ArrayList<>()));
    }

    @Override
    public List<String> ids(Query query) {
        return database.in(
                name,
                collection -> find(collection, query)
                        .batchSize(BATCH_OF_IDS)
                        .projection(Projections.include("_id"))
                        .map(Stored::id)
                        .into(new ArrayList<>()));
    }

    @Override
    public void scan(Query query, Consumer<Document> each) {
        scan(collection -> find(collection, query).map(Stored::read), each);
    }

    @Override
    public void scanHeads(Query query, String before, Consumer<Document> each) {
        Bson head = Projections.exclude("keys", "body." + before);
        scan(collection -> find(collection, query).projection(head).map(Stored::readHead), each);
    }

    private void scan(
            Function<MongoCollection<org.bson.Document>, MongoIterable<Document>> finding, Consumer<Document> each) {
        try (MongoCursor<Document> found =
                database.in(name, collection -> finding.apply(collection).iterator())) {
            for (Optional<Document> next = next(found); next.isPresent(); next = next(found)) {
                each.accept(next.get());
            }
        }
    }

    private Optional<Document> next(MongoCursor<Document> found) {
        return database.in(name, unused -> found.hasNext() ? Optional.of(found.next()) : Optional.empty());
    }

    /** As bytes, since the driver decodes a whole answer at once: of objects each document takes several times its room. */
    private static FindIterable<RawBsonDocument> find(MongoCollection<org.bson.Document> collection, Query query) {
        String key = query.key();
        Bson bearing = key == null ? empty() : eq("keys", key);
        return collection
                .find(
                        query.isOfAnyOrder()
                                ? bearing
                                : and(bearing, gte("order", query.from()), lt("order", query.until())),
                        RawBsonDocument.class)
                .batchSize(BATCH)
                .sort(query.newestFirst() ? Sorts.descending("order", "_id") : Sorts.ascending("order", "_id"))
                .limit(query.limit());
    }

    private static Bson at(String id, long version) {
        return and(eq(id), eq("version", version));
    }
}
