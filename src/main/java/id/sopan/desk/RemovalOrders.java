package id.sopan.desk;

import id.sopan.engine.RunId;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose data are to be removed. An order stays until nothing is left of the person, also over a restart, and then without the
 * person for as long as Telegram may deliver again what ordered it.
 */
public final class RemovalOrders {

    private static final String ORDERED = "removal";
    private static final String OVER = "removal over";

    /** Telegram keeps an update for 24 hours (core.telegram.org/bots/api#getting-updates). */
    private static final Duration REMEMBERED = Duration.ofHours(25);

    /** How soon one is found that another instance took, should that one be gone. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Documents settings;
    private final InstantSource clock;
    private volatile Instant looked = Instant.MIN;

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
     */
    public record Order(
            String id,
            long person,
            @Nullable Long by,
            String at,
            @Nullable List<String> runs,
            int found,
            boolean told) {

        public Order found(List<String> ids) {
            return new Order(id, person, by, at, List.copyOf(ids), ids.size(), told);
        }

        public Order left(List<String> ids) {
            return new Order(id, person, by, at, List.copyOf(ids), found, true);
        }
    }

    /**
     * By the same tap, or while another is under way, nothing is ordered.
     *
     * @param callback id of the tap
     * @param by as {@link Order} has it
     * @return false where what that tap ordered is done already
     */
    public boolean order(String callback, long person, @Nullable Long by) {
        String id = ORDERED + " " + RunId.ofTap(callback);
        boolean over = settings.find(id)
                .filter(document -> document.keys().contains(OVER))
                .isPresent();
        looked = Instant.MIN;
        if (!over && open().stream().noneMatch(order -> order.person() == person)) {
            Order order = new Order(id, person, by, clock.instant().toString(), null, 0, false);
            boolean ignored = settings.insert(document(order, 1));
        }
        looked = Instant.MIN;
        return !over;
    }

    /** Those that are not done; costs nothing where there was none lately. */
    public List<Order> open() {
        Instant now = clock.instant();
        if (!now.isBefore(looked) && now.isBefore(looked.plus(LONGEST))) {
            return List.of();
        }
        List<Order> open = settings.query(Query.of(ORDERED)).stream()
                .map(document -> Json.MAPPER.readValue(document.json(), Order.class))
                .toList();
        if (open.isEmpty()) {
            looked = now;
            settings.query(Query.of(OVER)
                            .between(Long.MIN_VALUE, now.minus(REMEMBERED).toEpochMilli()))
                    .forEach(over -> settings.delete(over.id(), over.version()));
        }
        return open;
    }

    public void save(Order order) {
        settings.find(order.id())
                .ifPresent(document -> settings.replace(document(order, document.version() + 1), document.version()));
    }

    public void done(Order order) {
        settings.find(order.id())
                .ifPresent(document -> settings.replace(
                        new Document(document.id(), document.version() + 1, clock.millis(), Set.of(OVER), "{}"),
                        document.version()));
    }

    private static Document document(Order order, long version) {
        return new Document(order.id(), version, 0, Set.of(ORDERED), Json.MAPPER.writeValueAsString(order));
    }
}
