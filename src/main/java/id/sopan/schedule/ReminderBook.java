package id.sopan.schedule;

import id.sopan.outbox.Address;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was told, so that it is told once. The messages to a chat are numbered without gaps, and each is one document:
 * of two instances that want to tell something, one gets the number, and the other looks again what is left to tell.
 */
final class ReminderBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UNSHOWN = "unshown";
    private static final String OVER = "reminders:over";
    private static final int MONTHS_KEPT = 3;

    private final Documents documents;
    private final Consumer<String> changed;

    /** @param changed is told the id of each message that is new, or may look another way */
    ReminderBook(Store store, Consumer<String> changed) {
        this.documents = store.documents(Collection.REMINDERS);
        this.changed = changed;
    }

    /**
     * A message as it is stored.
     *
     * @param toBeSent whether it may not have been sent yet
     */
    record Page(String id, long version, long number, Letter letter, boolean toBeSent) {}

    /** Empty for one that is over and done with. */
    Optional<Page> find(String id) {
        return documents
                .find(id)
                .filter(document -> !document.keys().contains(OVER))
                .map(ReminderBook::page);
    }

    /** Records what has not been told there yet; nothing where all has. */
    void record(Address to, List<Item> items, Instant now) {
        boolean recorded = false;
        while (!recorded) {
            long number = last(to) + 1;
            List<Item> fresh = items.stream().filter(item -> !isTold(to, item)).toList();
            recorded = fresh.isEmpty() || write(number, new Letter(to, now, fresh));
        }
    }

    private boolean write(long number, Letter letter) {
        String id = "remind %s %06d".formatted(place(letter.to()), number);
        List<String> before = letter.items().stream()
                .flatMap(item -> newest(item.run()).map(Page::id))
                .toList();
        boolean written =
                documents.insert(new Document(id, 1, number, keys(letter, true), JSON.writeValueAsString(letter)));
        if (written) {
            changed.accept(id);
            before.forEach(changed);
        }
        return written;
    }

    /** Something has happened to the run: messages that name it may look another way. */
    void runChanged(String run) {
        newest(run).map(Page::id).forEach(changed);
    }

    /** The last message in each chat that names the run. */
    private Stream<Page> newest(String run) {
        List<Page> all = pages(Query.of(naming(run)));
        return all.stream().filter(page -> all.stream().noneMatch(other -> isLater(other, page)));
    }

    private static boolean isLater(Page other, Page page) {
        return other.letter().to().equals(page.letter().to()) && other.number() > page.number();
    }

    /** Whether a later message in the same chat names the run. */
    boolean isRepeated(Page page, String run) {
        return pages(Query.of(naming(run))).stream().anyMatch(other -> isLater(other, page));
    }

    void shown(String id, long version) {
        documents.removeKey(id, version, UNSHOWN);
    }

    List<String> unshown() {
        return documents.query(Query.of(UNSHOWN)).stream().map(Document::id).toList();
    }

    /** A group has become a supergroup: what was not sent yet goes there. */
    void moved(long from, long to) {
        pages(Query.of(UNSHOWN)).stream()
                .filter(page -> page.letter().to().chat() == from)
                .forEach(page -> {
                    Letter moved = page.letter().moved(to);
                    documents.replace(
                            new Document(
                                    page.id(),
                                    page.version() + 1,
                                    page.number(),
                                    keys(moved, true),
                                    JSON.writeValueAsString(moved)),
                            page.version());
                    changed.accept(page.id());
                });
    }

    /** Messages so old that nobody looks at them. */
    List<String> bygone(Instant now) {
        YearMonth month = month(now);
        return Stream.of(MONTHS_KEPT, MONTHS_KEPT + 1)
                .flatMap(ago -> documents.query(Query.of(sentIn(month.minusMonths(ago)))).stream())
                .map(Document::id)
                .toList();
    }

    /** What it told stays told. */
    void forget(String id) {
        documents.find(id).ifPresent(document -> {
            Letter letter = page(document).letter();
            Set<String> keys = new HashSet<>(keys(letter, false));
            keys.remove(sentIn(month(letter.at())));
            letter.items().forEach(item -> keys.remove(naming(item.run())));
            keys.add(OVER);
            documents.replace(
                    new Document(id, document.version() + 1, document.order(), keys, document.json()),
                    document.version());
        });
    }

    boolean isTold(Address to, Item item) {
        return !documents.query(Query.of(told(to, item)).limit(1)).isEmpty();
    }

    private long last(Address to) {
        return documents.query(Query.of(sentTo(to)).latestFirst().limit(1)).stream()
                .findFirst()
                .map(Document::order)
                .orElse(0L);
    }

    private List<Page> pages(Query query) {
        return documents.query(query).stream()
                .filter(document -> document.id().startsWith("remind "))
                .map(ReminderBook::page)
                .toList();
    }

    private static Page page(Document document) {
        return new Page(
                document.id(),
                document.version(),
                document.order(),
                JSON.readValue(document.json(), Letter.class),
                document.keys().contains(UNSHOWN));
    }

    private static Set<String> keys(Letter letter, boolean toBeSent) {
        Set<String> keys = new HashSet<>();
        keys.add(sentTo(letter.to()));
        keys.add(sentIn(month(letter.at())));
        letter.items().forEach(item -> {
            keys.add(naming(item.run()));
            keys.add(told(letter.to(), item));
        });
        if (toBeSent) {
            keys.add(UNSHOWN);
        }
        return keys;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static String sentIn(YearMonth month) {
        return "reminded in " + month;
    }

    private static String sentTo(Address to) {
        return "reminded at " + place(to);
    }

    private static String naming(String run) {
        return "reminded of " + run;
    }

    private static String told(Address to, Item item) {
        return "told %s %s %s %d %s".formatted(place(to), item.run(), item.step(), item.visit(), item.mark());
    }

    private static String place(Address at) {
        return at.chat() + "/" + (at.topic() == null ? "" : at.topic());
    }
}
