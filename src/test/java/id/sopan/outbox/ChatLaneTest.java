package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import id.sopan.wording.Card;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatLaneTest {

    private static final Address GROUP = new Address(-5, null);

    private final Set<String> unshown = ConcurrentHashMap.newKeySet();
    private final Exhausted telegram = new Exhausted();

    @Test
    void aChatIsWrittenToAgainAfterMemoryRanOut(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = new Outbox(new Surfaces(store), telegram, Limits.none())) {
            outbox.show(new Cards());
            change(outbox, "one");
            await().until(() -> telegram.failed);
            change(outbox, "two");
            await().until(() -> telegram.sent.contains("two"));
            assertThat(telegram.sent).containsExactly("two");
            outbox.recover();
            assertThat(unshown).as("whoever wrote it may be showing it").isNotEmpty();
            outbox.recover();
            await().until(unshown::isEmpty);
            assertThat(telegram.sent).containsExactly("two", "one");
            await().until(() -> outbox.backlog().equals(Backlog.NONE));
        }
    }

    private void change(Outbox outbox, String id) {
        unshown.add(id);
        outbox.changed("card", id);
    }

    private final class Cards implements Projection {

        @Override
        public String kind() {
            return "card";
        }

        @Override
        public Optional<Wanted> wanted(String id) {
            Show show = new Show(GROUP, "card", Card.text(id), "", null, Show.Urgency.AWAITED);
            return Optional.of(new Wanted(1, List.of(show), false));
        }

        @Override
        public void shown(String id, long version) {
            unshown.remove(id);
        }

        @Override
        public List<String> unshown() {
            return List.copyOf(unshown);
        }
    }

    /** Memory runs out in the first call. */
    private static final class Exhausted implements Messenger {

        private final List<String> sent = new CopyOnWriteArrayList<>();
        private volatile boolean failed;

        @Override
        public Delivery send(Address to, Card card) {
            if (!failed) {
                failed = true;
                throw new OutOfMemoryError("Java heap space");
            }
            sent.add(card.html());
            return new Delivery.Delivered(sent.size());
        }

        @Override
        public Delivery sendSilently(Address to, Card card) {
            return send(to, card);
        }

        @Override
        public Delivery edit(Address where, long message, Card card) {
            return new Delivery.Delivered(message);
        }

        @Override
        public Delivery strip(Address where, long message) {
            return new Delivery.Delivered(message);
        }

        @Override
        public Delivery delete(Address where, long message) {
            return new Delivery.Delivered(message);
        }
    }
}
