package id.sopan.schedule;

import id.sopan.outbox.Address;
import id.sopan.outbox.Migration;
import id.sopan.outbox.Surfaces;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was told, so that it is told once. The messages to a chat are numbered without gaps, and each is one document:
 * of two instances that want to tell something, one gets the number, and the other looks again what is left to tell.
 */
final class ReminderBook implements Migration {

    private static final int MONTHS_KEPT = 3;

    /** How many messages of a chat are looked at for what a new one repeats. */
    private static final int RECENT = 20;

    private static final Legible<Page> LEGIBLE = new Legible<>(Collection.REMINDERS, Page::read);

    private final Documents documents;
    private final Function<Page, Surfaces.Standing> standing;
    private final Consumer<String> changed;

    /**
     * @param standing whether the chat has the message
     * @param changed is told the id of each message that is new, or may look another way
     */
    ReminderBook(Store store, Function<Page, Surfaces.Standing> standing, Consumer<String> changed) {
        this.documents = store.documents(Collection.REMINDERS);
        this.standing = standing;
        this.changed = changed;
    }

    private boolean isThere(Page page) {
        return standing.apply(page) == Surfaces.Standing.THERE;
    }

    /** Empty for one that nobody looks at any more. */
    Optional<Page> find(String id) {
        return documents
                .find(id)
                .filter(document -> !document.keys().contains(PageKeys.CLOSED))
                .map(LEGIBLE::require);
    }

    boolean isTold(Call call) {
        return isNoted(call) || isToldLately(call);
    }

    /**
     * Whether it waits, since the like of it was told late, from when on the days are counted anew; or it was told, and is told
     * once more where it turns out that it may be missing.
     */
    boolean isAskedAgain(Call call) {
        List<Optional<Page>> noted = noted(call);
        boolean uncertain =
                noted.size() == 1 && noted.getFirst().filter(Page::isLookedFor).isPresent();
        return uncertain || (isToldLately(call) && !isNoted(call));
    }

    private boolean isNoted(Call call) {
        List<Optional<Page>> noted = noted(call);
        return noted.size() > 1
                || noted.stream()
                        .anyMatch(page ->
                                page.filter(told -> isMissing(told, call)).isEmpty())
                || isToldByNumber(call);
    }

    /** The messages that told it since it was to be told; one that cannot be read did. */
    private List<Optional<Page>> noted(Call call) {
        return documents.query(Query.of(PageKeys.told(call.to(), call.item()))).stream()
                .map(LEGIBLE::read)
                .filter(page -> page.filter(told -> told.isBefore(call.from())).isEmpty())
                .toList();
    }

    /** Of an earlier day, and nobody knows whether it came. */
    private boolean isMissing(Page page, Call call) {
        return page.isDoubted() && page.letter().at().isBefore(call.today()) && !isThere(page);
    }

    /** What was told late, since nothing ran or no calendar was known, is told again so many days after that, not after it was due. */
    private boolean isToldLately(Call call) {
        Instant lately = call.lately();
        return lately != null
                && pages(Query.of(PageKeys.naming(call.item().run(), call.to()))
                                .latestFirst()
                                .limit(RECENT))
                        .stream()
                        .filter(page -> !page.letter().at().isBefore(lately) && !isMissing(page, call))
                        .anyMatch(page -> page.letter().items().stream()
                                .anyMatch(told ->
                                        call.followsLate(told, page.letter().at())));
    }

    /** Older versions noted the number of a stay alone, whichever stay had it. */
    private boolean isToldByNumber(Call call) {
        Reopening reopened = call.item().reopened();
        return reopened != null
                && pages(Query.of(PageKeys.told(call.to(), call.item().byNumber()))).stream()
                        .filter(page -> !page.isBefore(call.from()))
                        .anyMatch(page -> reopened.hadBegun(page.letter().at()));
    }

    /** Records what has not been told there yet; nothing where all has. */
    void record(Address to, List<Call> calls, Instant now) {
        boolean recorded = false;
        while (!recorded) {
            Optional<Document> last = last(to);
            List<Item> fresh =
                    calls.stream().filter(call -> !isTold(call)).map(Call::item).toList();
            recorded = fresh.isEmpty() || write(last, new Letter(to, now, fresh));
        }
    }

    private boolean write(Optional<Document> last, Letter letter) {
        Optional<Page> open = last.flatMap(LEGIBLE::read)
                .filter(page -> page.gathers(letter.items(), letter.at()))
                .filter(page -> page.toBeSent() || isThere(page));
        Page page = open.map(gathering -> gathering.with(letter.items()))
                .orElseGet(() -> Page.fresh(last.map(Document::order).orElse(0L) + 1, letter));
        boolean written = open.isPresent()
                ? documents.replace(page.document(), page.version() - 1)
                : documents.insert(page.document());
        if (written) {
            changed.accept(page.id());
        }
        return written;
    }

    /** Something has happened to the run: messages that name it may look another way. */
    void runChanged(String run) {
        newest(run).map(Page::id).forEach(changed);
    }

    /** The same for whoever notes that it has been seen to: those that were told of it are looked at whatever becomes of this process. */
    void noteChanged(String run) {
        newest(run).forEach(this::look);
    }

    private void look(Page page) {
        if (isThere(page)) {
            mark(page.id());
        }
        changed.accept(page.id());
    }

    /** Whoever takes over looks at it, too. */
    private void mark(String id) {
        boolean marked = false;
        while (!marked) {
            marked = find(id).map(page -> documents.replace(page.changed().document(), page.version()))
                    .orElse(true);
        }
    }

    /** The last message in each chat that names the run, and that the chat has; with later ones that are still to be sent. */
    private Stream<Page> newest(String run) {
        Map<String, List<String>> places = documents
                .ids(Query.of(PageKeys.naming(run)).latestFirst())
                .stream()
                .collect(Collectors.groupingBy(Page::place));
        List<Page> newest =
                places.values().stream().flatMap(ids -> newest(ids).stream()).toList();
        return newest.stream()
                .filter(page -> newest.stream().noneMatch(other -> other.isAfter(page) && isThere(other)));
    }

    /** @param ids the latest first; those before the one that is there are not read */
    private List<Page> newest(List<String> ids) {
        List<Page> newest = new ArrayList<>();
        boolean there = false;
        for (int i = 0; i < Math.min(ids.size(), RECENT) && !there; i++) {
            Optional<Page> page = documents.find(ids.get(i)).flatMap(LEGIBLE::read);
            there = page.filter(this::isThere).isPresent();
            page.filter(there ? told -> true : Page::toBeSent).ifPresent(newest::add);
        }
        return newest;
    }

    /** Whether a later message names the run that the same chat is known to have. */
    boolean isRepeated(Page page, String run) {
        Query later = Query.of(PageKeys.naming(run, page.letter().to())).between(page.number() + 1, Long.MAX_VALUE);
        return pages(later.latestFirst().limit(RECENT)).stream().anyMatch(this::isThere);
    }

    /** Those that the chat is known to have, and in which it is the first to repeat a run. */
    private List<Page> repeatedBy(Page page) {
        Set<String> runs = new HashSet<>(page.runs());
        List<Page> repeated = new ArrayList<>();
        for (Page earlier : pages(
                Query.of(PageKeys.sentTo(page.letter().to())).latestFirst().limit(RECENT))) {
            if (page.repeats(earlier) && isThere(earlier) && runs.removeAll(earlier.runs())) {
                repeated.add(earlier);
            }
        }
        return repeated;
    }

    /** Once it is known to be in the chat those that it repeats are looked at; first, so that a kill leaves both to whoever follows. */
    boolean shown(String id, long version) {
        return find(id).filter(page -> page.version() == version)
                .filter(this::isNotedAsShown)
                .isPresent();
    }

    private boolean isNotedAsShown(Page page) {
        Surfaces.Standing now = standing.apply(page);
        if (now == Surfaces.Standing.THERE && page.isLookedFor()) {
            repeatedBy(page).forEach(this::look);
        }
        Page shown = page.shown(now == Surfaces.Standing.IN_DOUBT && page.isLookedFor());
        return shown.marks().equals(page.marks()) || documents.replace(shown.document(), page.version());
    }

    List<String> unshown() {
        return Stream.of(PageKeys.UNSHOWN, PageKeys.CHANGED)
                .flatMap(mark -> documents.ids(Query.of(mark)).stream())
                .distinct()
                .toList();
    }

    /** So nothing is told anew in a group that the units live in by now, and whose messages are still known as of the other. */
    @Override
    public void moving(long from, long to) {
        for (Document document : sentTo(from)) {
            LEGIBLE.read(document).ifPresent(page -> documents.replace(page.toldIn(to, document), document.version()));
        }
    }

    private List<Document> sentTo(long group) {
        return documents.query(Query.of(PageKeys.sentTo(new Address(group, null))));
    }

    /** A group, which has no topics, has become a supergroup: what was told stays told, what was not sent yet goes there. */
    @Override
    public void moved(long from, long to) {
        for (Document document : sentTo(from)) {
            boolean closed = document.keys().contains(PageKeys.CLOSED);
            LEGIBLE.read(document).ifPresent(page -> documents.replace(page.moved(to, closed), document.version()));
        }
    }

    /** Messages so old that nobody looks at them. */
    List<String> bygone(Instant now) {
        YearMonth month = PageKeys.month(now);
        return Stream.of(MONTHS_KEPT, MONTHS_KEPT + 1)
                .flatMap(ago -> documents.ids(Query.of(PageKeys.sentIn(month.minusMonths(ago)))).stream())
                .toList();
    }

    /**
     * What it told stays told, as long as it could be told again. The last to its chat stays in any case: the next gets its
     * number by it.
     *
     * @param over whether nobody is reminded of that run any more, whatever happens to it
     */
    void forget(String id, Predicate<String> over) {
        find(id).ifPresent(page -> {
            boolean last = last(page.letter().to())
                    .filter(newest -> newest.id().equals(id))
                    .isPresent();
            boolean needed =
                    last || !page.letter().items().stream().map(Item::run).allMatch(over);
            boolean ignored =
                    needed ? documents.replace(page.closed(), page.version()) : documents.delete(id, page.version());
        });
    }

    private Optional<Document> last(Address to) {
        return documents.query(Query.of(PageKeys.sentTo(to)).latestFirst().limit(1)).stream()
                .findFirst();
    }

    private List<Page> pages(Query query) {
        return LEGIBLE.read(documents.query(query));
    }
}
