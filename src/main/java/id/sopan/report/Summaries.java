package id.sopan.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import id.sopan.outbox.Address;
import id.sopan.outbox.Asker;
import id.sopan.outbox.Outgoing;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was reported, with its figures and the version of the calendar; what was told first is kept for ever. */
final class Summaries {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);
    private static final String ANSWER = "answer";

    private static final String WEEKLY = "weekly ";
    /** Of what a clock that was ahead had told of a week that was not over; told again, the week's summary is another one. */
    private static final String EARLY = "early ";
    /** A figure that was not told of then reads as 0. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private static final Legible<Told> LEGIBLE = new Legible<>(Collection.SUMMARIES, Summaries::read);

    private final Documents documents;

    Summaries(Store store) {
        documents = store.documents(Collection.SUMMARIES);
    }

    static String weekly(Address to, Period period) {
        return WEEKLY + period + " " + to.key();
    }

    private static String first(Address to, Period period) {
        return "first " + period + " " + to.key();
    }

    /** Keeps for ever what a chat was told first of a period that was over; later answers change nothing. */
    void keepFirst(Told told, Instant at) {
        String id = first(told.to(), told.report().period());
        boolean ignored = documents.insert(
                new Document(id, 1, at.toEpochMilli(), Set.of(chat(told.to().chat())), JSON.writeValueAsString(told)));
    }

    /** What a chat was told first of a period: by the weekly summary, else in answer to somebody. */
    Optional<Told> said(Address to, Period period) {
        return find(weekly(to, period)).or(() -> find(first(to, period)));
    }

    /** False when it is there already: it is said once. */
    boolean add(String id, Told told, Instant at) {
        return add(id, told, at, Set.of());
    }

    /**
     * The same of an answer.
     *
     * @param asker whom it answers, by Telegram's user id
     */
    boolean answer(String id, Told told, Instant at, long asker) {
        return add(id, told, at, Set.of(ANSWER, Asker.key(asker)));
    }

    private boolean add(String id, Told told, Instant at, Set<String> more) {
        Set<String> keys = new HashSet<>(more);
        keys.addAll(Set.of(Outgoing.UNSHOWN, chat(told.to().chat())));
        return documents.insert(new Document(id, 1, at.toEpochMilli(), keys, JSON.writeValueAsString(told)));
    }

    /** Whether it bears a time to come, by more than two instances' clocks may differ: a clock that was ahead had told it. */
    boolean isEarly(String id, Instant now) {
        return early(id, now).isPresent();
    }

    private Optional<Document> early(String id, Instant now) {
        return documents
                .find(id)
                .filter(document -> Instant.ofEpochMilli(document.order()).isAfter(now.plus(ON_ITS_WAY)));
    }

    /** Tells it in the place of what was told early, which is kept as well; false when another instance did. */
    boolean tellAgain(String id, Told told, Instant at) {
        return early(id, at)
                .filter(early -> {
                    String kept = EARLY + early.order() + " " + id;
                    Set<String> keys = Set.of(chat(told.to().chat()));
                    boolean ignored = documents.insert(new Document(kept, 1, early.order(), keys, early.json()));
                    Document next = early.next(
                            at.toEpochMilli(),
                            Set.of(Outgoing.UNSHOWN, chat(told.to().chat())),
                            JSON.writeValueAsString(told));
                    return documents.replace(next, early.version());
                })
                .isPresent();
    }

    Optional<Told> find(String id) {
        return documents.find(id).map(LEGIBLE::require);
    }

    /** Empty also where it cannot be read. */
    Optional<Told> legible(String id) {
        return documents.find(id).flatMap(LEGIBLE::read);
    }

    /** Also where it cannot be read. */
    boolean isThere(String id) {
        return documents.find(id).isPresent();
    }

    /** Whether it was shown, or has had its time for that: a chat that cannot be reached holds up nothing. */
    boolean isShown(String id, Instant now) {
        return documents
                .find(id)
                .filter(document -> !document.keys().contains(Outgoing.UNSHOWN)
                        || !Instant.ofEpochMilli(document.order())
                                .plus(ON_ITS_WAY)
                                .isAfter(now))
                .isPresent();
    }

    /** What is still to be shown, with the version of its document. */
    Optional<Document> unshown(String id) {
        return documents.find(id).filter(document -> document.keys().contains(Outgoing.UNSHOWN));
    }

    List<String> unshown(boolean weekly) {
        return documents.query(Query.of(Outgoing.UNSHOWN)).stream()
                .filter(document -> document.keys().contains(ANSWER) != weekly)
                .map(Document::id)
                .toList();
    }

    boolean shown(String id, long version) {
        return unshown(id)
                .filter(document -> documents.replace(without(document, Outgoing.UNSHOWN), version))
                .isPresent();
    }

    boolean hold(String id, long version) {
        return unshown(id)
                .filter(document -> documents.replace(document.exchanged(Outgoing.UNSHOWN, Outgoing.HELD), version))
                .isPresent();
    }

    /** What was held is to be shown, unless it is of before that. */
    void unhold(String id, Instant since) {
        held(id).filter(document -> document.order() >= since.toEpochMilli())
                .ifPresent(document ->
                        documents.replace(document.exchanged(Outgoing.HELD, Outgoing.UNSHOWN), document.version()));
    }

    /** It is not shown any more; false where it was not held. */
    boolean letGo(String id) {
        return held(id).filter(document -> documents.replace(without(document, Outgoing.HELD), document.version()))
                .isPresent();
    }

    /** A new version: whoever changes what is told at the same time looks again, and brings no key back. Nor does it say whom it answered. */
    private static Document without(Document document, String key) {
        Set<String> keys = new HashSet<>(document.keys());
        keys.removeIf(borne -> borne.equals(key) || Asker.isKey(borne));
        return document.next(document.order(), keys, document.json());
    }

    private Optional<Document> held(String id) {
        return documents.find(id).filter(document -> document.keys().contains(Outgoing.HELD));
    }

    /** Ids of weekly ones of before that which are held. */
    List<String> heldBefore(Instant instant) {
        return documents.query(Query.of(Outgoing.HELD).between(Long.MIN_VALUE, instant.toEpochMilli())).stream()
                .filter(document -> !document.keys().contains(ANSWER))
                .map(Document::id)
                .toList();
    }

    /** Ids of answers to what was asked before that. */
    List<String> answersBefore(Instant instant) {
        return documents.ids(Query.of(ANSWER).between(Long.MIN_VALUE, instant.toEpochMilli()));
    }

    void forget(String id) {
        documents.remove(id);
    }

    /** A group became a supergroup: what is said of it and was said is that one's. */
    void moved(long from, long to) {
        for (Document document : documents.query(Query.of(chat(from)))) {
            Told told = LEGIBLE.read(document).map(before -> before.moved(to)).orElse(null);
            if (told == null) {
                continue;
            }
            Set<String> keys = document.exchanged(chat(from), chat(to)).keys();
            String id = moved(document.id(), told);
            Document next =
                    new Document(id, document.version() + 1, document.order(), keys, JSON.writeValueAsString(told));
            if (id.equals(document.id())) {
                documents.replace(next, document.version());
            } else {
                documents.insert(next);
                documents.delete(document.id(), document.version());
            }
        }
    }

    private static String moved(String id, Told told) {
        if (told.weekly())
            return id.substring(0, id.indexOf(WEEKLY))
                    + weekly(told.to(), told.report().period());
        return id.startsWith("first ") ? first(told.to(), told.report().period()) : id;
    }

    static Told read(Document document) {
        return JSON.readValue(document.json(), Told.class);
    }

    private static String chat(long chat) {
        return "chat:" + chat;
    }
}
