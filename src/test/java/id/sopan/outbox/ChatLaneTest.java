package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatLaneTest {

    private final Cards cards = new Cards(false);
    private final Answering telegram = new Answering();

    @Test
    void aChatIsWrittenToAgainAfterMemoryRanOut(@TempDir Path directory) {
        try (Store store = SqliteStore.open(directory);
                Outbox outbox = new Outbox(new Surfaces(store), telegram, Limits.none(), null, () -> true)) {
            outbox.show(cards);
            outbox.takeOver("card");
            telegram.first.add(() -> {
                throw new OutOfMemoryError("Java heap space");
            });
            cards.change(outbox, "one");
            await().until(telegram.first::isEmpty);
            cards.change(outbox, "two");
            await().until(() -> telegram.sent.contains("two"));
            assertThat(telegram.sent).containsExactly("two");
            outbox.recover();
            await().until(cards.unshown::isEmpty);
            assertThat(telegram.sent).containsExactly("two", "one");
            await().until(() -> outbox.backlog().equals(Backlog.NONE));
        }
    }
}
