package id.sopan.store;

import java.util.List;
import java.util.Optional;

/**
 * One collection of documents. Every change is one atomic, durable write of one document: it has reached the disk (and
 * on several machines the majority of them) when the method returns.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database does not answer or cannot write; nothing is then
 * known of the change, and the caller may repeat it.
 */
public interface Documents {

    Optional<Document> find(String id);

    /** Writes a new document; false when its id exists already, and nothing is changed then. */
    boolean insert(Document document);

    /** Replaces the document of the same id where its version is {@code expected}; false otherwise. */
    boolean replace(Document next, long expected);

    /** Takes one key off the document where its version is {@code version}; the version stays. False otherwise. */
    boolean removeKey(String id, long version, String key);

    /** Deletes where the version is {@code expected}; false when it was another one or none was there. */
    boolean delete(String id, long expected);

    /** The documents that bear the key, as the query says; see {@link Query}. */
    List<Document> query(Query query);
}
