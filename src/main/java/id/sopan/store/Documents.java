package id.sopan.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One collection of documents. Every change is one atomic, durable write of one document: it has reached the disk (and
 * on several machines the majority of them) when the method returns.
 *
 * <p>Every method throws {@link StoreUnavailable} when the database does not answer or cannot write; nothing is then
 * known of the change, and the caller may repeat it. Where the change did take effect, the repeated call finds its own
 * effect and answers false ({@link #removeKey} answers true): a caller that repeats must therefore read after a false,
 * and take a document equal to the one it wrote as its success. Text comes back character for character, so
 * {@link Document#equals} decides that.
 */
public interface Documents {

    Optional<Document> find(String id);

    /**
     * The same for whoever read it before: what it holds need not be read again where its version is the one that is known.
     *
     * @param known what was read or written of it last, from the same store
     */
    default Optional<Document> find(String id, Document known) {
        return find(id);
    }

    /** Writes a new document; false when its id exists already, and nothing is changed then. */
    boolean insert(Document document);

    /** Replaces the document of the same id where its version is {@code expected}; false otherwise. */
    boolean replace(Document next, long expected);

    /**
     * Takes one key off the document where its version is {@code version}; the version stays. True also when the
     * document did not bear that key; false when its version was another one or none was there.
     */
    boolean removeKey(String id, long version, String key);

    /** Deletes where the version is {@code expected}; false when it was another one or none was there. */
    boolean delete(String id, long expected);

    /**
     * Writes it whatever is there, as the version after that; the last to write is right.
     *
     * @return the version that was written
     */
    default long put(String id, long order, Set<String> keys, String json) {
        while (true) {
            long known = find(id).map(Document::version).orElse(0L);
            Document next = new Document(id, known + 1, order, keys, json);
            if (known == 0 ? insert(next) : replace(next, known)) {
                return next.version();
            }
        }
    }

    /** Deletes what is there now, if anything is; not what another writes meanwhile. */
    default void remove(String id) {
        find(id).ifPresent(document -> delete(id, document.version()));
    }

    /** The documents that bear the key, as the query says; see {@link Query}. */
    List<Document> query(Query query);

    /** Ids of the same documents as {@link #query}, in the same order; what they hold is not read. */
    List<String> ids(Query query);

    /**
     * Hands over the same documents as {@link #query}, in the same order, one after the other and never holding all of
     * them. Whatever {@code each} throws ends the scan and is passed on.
     */
    void scan(Query query, Consumer<Document> each);

    /**
     * The same for whoever asks of each document only what stands before one field of its content. That field, what
     * follows it, and the keys may be missing; nobody writes such a document back.
     *
     * @param before the name of that field, which holds a list
     */
    void scanHeads(Query query, String before, Consumer<Document> each);
}
