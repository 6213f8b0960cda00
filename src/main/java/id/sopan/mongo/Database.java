package id.sopan.mongo;

import com.mongodb.client.MongoCollection;
import id.sopan.store.StoreUnavailable;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Works on collections, and turns what the driver throws into what a caller of the store expects. */
record Database(MongoTemplate template, Address address) {

    private static final String CAUSE = "caused by {";

    /**
     * Does the work on that collection.
     *
     * @throws DuplicateKeyException when an insert found its id taken
     * @throws StoreUnavailable when it does not answer or cannot write, and after the client was closed
     * @throws DataAccessException when it answers, and refuses what it was asked
     */
    <T> T in(String collection, Work<T> work) {
        try {
            return Objects.requireNonNull(template.execute(collection, work::on));
        } catch (DataAccessException failure) {
            throw Away.isMeantBy(failure) ? unavailable(failure) : failure;
        } catch (IllegalStateException closed) {
            throw unavailable(closed);
        }
    }

    /** Its name; null where there is one server alone, or none that answers. */
    @Nullable
    String replicaSet() {
        try {
            return template.executeCommand(new Document("hello", 1)).getString("setName");
        } catch (DataAccessException | IllegalStateException unknown) {
            return null;
        }
    }

    StoreUnavailable unavailable(RuntimeException failure) {
        String reason = reason(Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName()));
        return new StoreUnavailable("""
                MongoDB di %1$s tidak menjawab (%2$s). Mohon periksa apakah basis data berjalan dan SOPAN_MONGODB_URI benar.
                MongoDB at %1$s does not answer (%2$s). See whether it runs, and whether SOPAN_MONGODB_URI is right.""".formatted(address, address.withoutPassword(reason)), failure);
    }

    /** Of what the driver says of each of its servers the last cause. */
    private static String reason(String message) {
        int view = message.indexOf(" Client view of cluster state");
        int cause = message.lastIndexOf(CAUSE);
        int end = message.indexOf('}', cause);
        if (view < 0) {
            return message;
        }
        return cause > view && end > cause
                ? message.substring(cause + CAUSE.length(), end)
                : message.substring(0, view);
    }

    /** Something done with one collection. */
    interface Work<T> {
        T on(MongoCollection<Document> collection);
    }
}
