package id.sopan.outbox;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Subjects that instances which do not speak have written, until the one that does has taken them up. */
public final class Handovers {

    private final Documents documents;

    public Handovers(Store store) {
        documents = store.documents(Collection.HANDOVERS);
    }

    /** @throws id.sopan.store.StoreUnavailable when it is not left */
    void leave(String subject) {
        Document there;
        do {
            there = documents.find(subject).orElse(null);
        } while (!left(subject, there));
    }

    /** One that is left anew while it is taken stays. */
    private boolean left(String subject, @Nullable Document there) {
        return there == null
                ? documents.insert(new Document(subject, 1, 0, Set.of(), "{}"))
                : documents.replace(new Document(subject, there.version() + 1, 0, Set.of(), "{}"), there.version());
    }

    /** Those that were left, each by its id. */
    List<Document> left() {
        return documents.query(Query.all());
    }

    /** It is this instance's now. */
    void take(Document left) {
        documents.delete(left.id(), left.version());
    }
}
