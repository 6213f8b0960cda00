package id.sopan.desk;

import id.sopan.engine.Origin;
import id.sopan.engine.RunId;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Legible;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose data are to be removed. An order stays until nothing is left of the person, also over a restart, and then without the
 * person for as long as Telegram may deliver again what ordered it.
 */
public final class RemovalOrders {

    private static final String ORDERED = "removal";
    private static final String OVER = "removal over";
    private static final Legible<Order> LEGIBLE =
            new Legible<>(Collection.SETTINGS, document -> Json.MAPPER.readValue(document.json(), Order.class));

    /** How soon one is found that another instance took, should that one be gone, and this one not take over from it. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Documents settings;
    private final InstantSource clock;
    private volatile Instant looked = Instant.MIN;

    /** Finds somebody's id in a text. */
    public static Pattern trace(long person) {
        return Pattern.compile("(?<!\\d)" + person + "(?!\\d)");
    }

    public RemovalOrders(Store store, InstantSource clock) {
        this.settings = store.documents(Collection.SETTINGS);
        this.clock = clock;
    }

    /**
     * @param id of its document
     * @param person Telegram's user id
     * @param by likewise, the admin who ordered it; null where the person did so
     * @param at when
     * @param runs ids of those from which the person is still to be taken out; null while they are not known
     * @param found how many there were
     * @param told whether all else is done and was told
     * @param units ids of those whose cards may call the person by name; null once they do not, or before they are known
     */
    public record Order(
            String id,
            long person,
            @Nullable Long by,
            String at,
            @Nullable List<String> runs,
            int found,
            boolean told,
            @Nullable Set<String> units) {

        public Order found(List<String> ids) {
            return new Order(id, person, by, at, List.copyOf(ids), ids.size(), told, units);
        }

        public Order and(List<String> more) {
            List<String> all = Stream.concat(runs == null ? Stream.empty() : runs.stream(), more.stream())
                    .toList();
            return new Order(id, person, by, at, all, found + more.size(), told, units);
        }

        public Order left(List<String> ids) {
            return new Order(id, person, by, at, List.copyOf(ids), found, true, null);
        }

        /** Those that were known before, too. */
        public Order calledBy(Set<String> more) {
            Set<String> all = new TreeSet<>(more);
            all.addAll(units == null ? Set.of() : units);
            return new Order(id, person, by, at, runs, found, told, all);
        }
    }

    /**
     * By the same tap, or while what another ordered is not told yet, nothing is ordered. One that was told, and waits for
     * requests to end, gives way to the new one, which looks for all anew.
     *
     * @param callback id of the tap
     * @param by as {@link Order} has it
     * @return false where what that tap ordered is done already, at most but for requests that are under way
     */
    public boolean order(String callback, long person, @Nullable Long by) {
        String id = id(callback);
        boolean over = settings.find(id)
                .filter(document -> document.keys().contains(OVER))
                .isPresent();
        if (over) {
            return false;
        }
        looked = Instant.MIN;
        List<Order> before =
                open().stream().filter(order -> order.person() == person).toList();
        Optional<Order> same =
                before.stream().filter(order -> order.id().equals(id)).findFirst();
        if (same.isEmpty() && before.stream().allMatch(Order::told)) {
            Order order = new Order(id, person, by, clock.instant().toString(), null, 0, false, null);
            boolean ignored = settings.insert(document(order, 1));
            before.forEach(this::done);
        }
        looked = Instant.MIN;
        return !same.map(Order::told).orElse(false);
    }

    /** Whether that tap ordered one, be it done or not; known for as long as Telegram may deliver it again. */
    public boolean hasOrdered(String callback) {
        return settings.find(id(callback)).isPresent();
    }

    private static String id(String callback) {
        return ORDERED + " " + RunId.ofTap(callback);
    }

    /** Those that another instance left are looked for at once. */
    public void takeOver() {
        looked = Instant.MIN;
    }

    /** Those that are not done; costs nothing where there was none lately. */
    public List<Order> open() {
        Instant now = clock.instant();
        if (!now.isBefore(looked) && now.isBefore(looked.plus(LONGEST))) {
            return List.of();
        }
        List<Order> open = look(now);
        if (open.isEmpty()) {
            settings.query(Query.of(OVER)
                            .between(Long.MIN_VALUE, now.minus(Origin.REPEATED).toEpochMilli()))
                    .forEach(over -> settings.delete(over.id(), over.version()));
        }
        return open;
    }

    /** One that is ordered meanwhile is looked for again. */
    private List<Order> look(Instant now) {
        boolean none = false;
        looked = now;
        try {
            List<Order> open = LEGIBLE.read(settings.query(Query.of(ORDERED)));
            none = open.isEmpty();
            return open;
        } finally {
            if (!none) {
                looked = Instant.MIN;
            }
        }
    }

    public void save(Order order) {
        settings.find(order.id())
                .filter(document -> document.keys().contains(ORDERED))
                .ifPresent(document -> settings.replace(document(order, document.version() + 1), document.version()));
    }

    public void done(Order order) {
        settings.find(order.id())
                .ifPresent(document ->
                        settings.replace(document.next(clock.millis(), Set.of(OVER), "{}"), document.version()));
    }

    private static Document document(Order order, long version) {
        return new Document(order.id(), version, 0, Set.of(ORDERED), Json.MAPPER.writeValueAsString(order));
    }
}
