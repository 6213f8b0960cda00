package id.sopan.outbox;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Subjects that instances which do not speak have written, until the one that does has taken them up. */
public final class Handovers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<Handover> LEGIBLE = new Legible<>(Collection.HANDOVERS, Handovers::read);

    private final Documents documents;

    public Handovers(Store store) {
        documents = store.documents(Collection.HANDOVERS);
    }

    private record Body(@Nullable List<Handover.Slot> anew) {}

    private static Handover read(Document document) {
        List<Handover.Slot> anew = JSON.readValue(document.json(), Body.class).anew();
        return new Handover(document.id(), document.version(), anew == null ? List.of() : anew);
    }

    /** @throws id.sopan.store.StoreUnavailable when it is not left */
    void leave(String subject) {
        leave(subject, List.of());
    }

    /** The same, and it is to be shown there by a new message. */
    void leaveAnew(String subject, Handover.Slot slot) {
        leave(subject, List.of(slot));
    }

    private void leave(String subject, List<Handover.Slot> anew) {
        Document there;
        do {
            there = documents.find(subject).orElse(null);
        } while (!left(subject, there, anew));
    }

    /** One that is left anew while it is taken stays. */
    private boolean left(String subject, @Nullable Document there, List<Handover.Slot> anew) {
        if (there == null) {
            return documents.insert(document(subject, 1, anew));
        }
        List<Handover.Slot> before = LEGIBLE.read(there).map(Handover::anew).orElse(List.of());
        List<Handover.Slot> all =
                Stream.concat(before.stream(), anew.stream()).distinct().toList();
        return documents.replace(document(subject, there.version() + 1, all), there.version());
    }

    private static Document document(String subject, long version, List<Handover.Slot> anew) {
        return new Document(subject, version, 0, Set.of(), JSON.writeValueAsString(new Body(anew)));
    }

    /** Those that were left. */
    List<Handover> left() {
        return LEGIBLE.read(documents.query(Query.all()));
    }

    /** It is this instance's now; of one that was left again meanwhile only what it was asked for anew before. */
    void take(Handover left) {
        boolean taken = documents.delete(left.subject(), left.version());
        while (!taken) {
            Document there = documents.find(left.subject()).orElse(null);
            taken = there == null || documents.replace(without(there, left.anew()), there.version());
        }
    }

    private static Document without(Document there, List<Handover.Slot> done) {
        List<Handover.Slot> rest =
                anew(there).stream().filter(slot -> !done.contains(slot)).toList();
        return document(there.id(), there.version() + 1, rest);
    }

    private static List<Handover.Slot> anew(Document there) {
        return LEGIBLE.read(there).map(Handover::anew).orElse(List.of());
    }
}
