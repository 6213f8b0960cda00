package id.sopan.outbox;

import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What instances which do not speak have left to the one that does, until it has taken that up. */
public final class Handovers {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Legible<Handover> LEGIBLE = new Legible<>(Collection.HANDOVERS, Handovers::read);

    /** Kind of id of a message that is not known. */
    private static final String UNKNOWN = "unknown";

    private final Documents documents;

    public Handovers(Store store) {
        documents = store.documents(Collection.HANDOVERS);
    }

    private record Body(@Nullable List<Handover.Slot> anew, Handover.@Nullable Message unknown) {}

    private static Handover read(Document document) {
        Body body = JSON.readValue(document.json(), Body.class);
        List<Handover.Slot> anew = body.anew() == null ? List.of() : body.anew();
        return new Handover(document.id(), document.version(), anew, body.unknown());
    }

    /** @throws id.sopan.store.StoreUnavailable when it is not left */
    void leave(String subject) {
        leave(subject, List.of());
    }

    /** The same, and it is to be shown there by a new message. */
    void leaveAnew(String subject, Handover.Slot slot) {
        leave(subject, List.of(slot));
    }

    /** @throws id.sopan.store.StoreUnavailable when it is not left */
    void leaveUnknown(Handover.Message unknown) {
        String id = "%s:%d:%d".formatted(UNKNOWN, unknown.at().chat(), unknown.id());
        documents.insert(document(id, 1, now(), new Body(null, unknown)));
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
            return documents.insert(document(subject, 1, now(), new Body(anew, null)));
        }
        List<Handover.Slot> before = LEGIBLE.read(there).map(Handover::anew).orElse(List.of());
        List<Handover.Slot> all =
                Stream.concat(before.stream(), anew.stream()).distinct().toList();
        return documents.replace(next(there, all), there.version());
    }

    /** It keeps its place in the order in which they were left. */
    private static Document next(Document there, List<Handover.Slot> anew) {
        return document(there.id(), there.version() + 1, there.order(), new Body(anew, null));
    }

    private static Document document(String id, long version, long left, Body body) {
        return new Document(id, version, left, Set.of(), JSON.writeValueAsString(body));
    }

    /** In microseconds since 1970, by the machine's own time: it only tells what was left before what. */
    private static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** Those that were left, in that order. */
    List<Handover> left() {
        return LEGIBLE.read(documents.query(Query.all()));
    }

    /** As it is left now; empty where it has been taken. */
    Optional<Handover> left(String subject) {
        return documents.find(subject).flatMap(LEGIBLE::read);
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
        return next(there, rest);
    }

    private static List<Handover.Slot> anew(Document there) {
        return LEGIBLE.read(there).map(Handover::anew).orElse(List.of());
    }
}
