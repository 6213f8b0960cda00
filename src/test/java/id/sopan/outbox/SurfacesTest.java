package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sopan.scenario.CountingStore;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.ForwardingDocuments;
import id.sopan.store.OneCollection;
import id.sopan.store.Query;
import id.sopan.store.Store;
import id.sopan.store.StoreUnavailable;
import id.sopan.wording.Card;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat in which much is shown, and one card could not be. */
class SurfacesTest {

    private static final String MARKED = "surfaces by trouble";
    private static final long CHAT = -5;
    private static final int SHOWN = 20;

    @AutoClose
    private CountingStore store;

    private Surfaces surfaces;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = new CountingStore(SqliteStore.open(directory), Collection.SURFACES);
        surfaces = new Surfaces(store);
        for (int number = 1; number <= SHOWN; number++) {
            save(Surface.sent("card:" + number, show(CHAT), "hash", number, null));
        }
        save(Surface.failed("card:lost", show(CHAT), "hash", "bot was kicked", false, null));
        save(Surface.failed("card:lost", show(-6), "hash", "bot was kicked", false, null));
    }

    private void save(Surface surface) {
        assertThat(surfaces.save(surface)).isTrue();
    }

    private static Show show(long chat) {
        return new Show(new Address(chat, null), "card", Card.text("text"), "", null, Show.Urgency.AWAITED);
    }

    /** Without the keys of troubles. */
    static void asAnEarlierVersionLeftIt(Store store) {
        Documents surfaces = store.documents(Collection.SURFACES);
        for (Document document : surfaces.query(Query.all())) {
            Set<String> keys = document.keys().stream()
                    .filter(key -> !key.startsWith("trouble:"))
                    .collect(Collectors.toSet());
            Document before = document.next(document.order(), keys, document.json());
            assertThat(surfaces.replace(before, document.version())).isTrue();
        }
        Documents settings = store.documents(Collection.SETTINGS);
        settings.find(MARKED).ifPresent(marked -> settings.delete(marked.id(), marked.version()));
    }

    static boolean isMarked(Store store) {
        return store.documents(Collection.SETTINGS).find(MARKED).isPresent();
    }

    /** As by a replica set of which no majority answers in time: what is inserted first is, but that is not known. */
    private Surfaces doubtful() {
        AtomicBoolean fails = new AtomicBoolean(true);
        return new Surfaces(new OneCollection(store, Collection.SURFACES, all -> new ForwardingDocuments(all) {
            @Override
            public boolean insert(Document document) {
                boolean inserted = super.insert(document);
                if (fails.getAndSet(false)) throw new StoreUnavailable("no majority", new IOException());
                return inserted;
            }
        }));
    }

    @Test
    void whatIsSaidOnceIsTriedAgainWhereItWasNotedThoughTheStoreFailed() {
        Surfaces doubtful = doubtful();
        Surface once = Surface.attempted("summary:1", show(CHAT), "hash");
        assertThatThrownBy(() -> doubtful.attempt(once)).isInstanceOf(StoreUnavailable.class);
        assertThat(doubtful.of("summary:1")).isEmpty();
        assertThat(doubtful.attempt(once)).isTrue();
        assertThat(doubtful.attempt(once)).isFalse();
        assertThat(surfaces.of("summary:1")).hasSize(1);
    }

    @Test
    void butNotOnceAnotherInstanceMayHaveSentItMeanwhile() {
        Surfaces doubtful = doubtful();
        Surface once = Surface.attempted("summary:1", show(CHAT), "hash");
        assertThatThrownBy(() -> doubtful.attempt(once)).isInstanceOf(StoreUnavailable.class);
        doubtful.forgetUnsent();
        assertThat(doubtful.attempt(once)).isFalse();
    }

    @Test
    void isSeenWhereAMessageCameAndNotWhereOneIsHeldBack() {
        assertThat(surfaces.isSeen("card:1")).contains(true);
        assertThat(surfaces.isSeen("card:lost")).contains(false);
        assertThat(surfaces.isSeen("card:none")).isEmpty();
        save(Surface.attempted("card:tried", show(CHAT), "hash"));
        assertThat(surfaces.isSeen("card:tried")).isEmpty();
        save(Surface.failed("card:1", show(-6), "hash", "bot was kicked", false, null));
        assertThat(surfaces.isSeen("card:1")).as("in one of its chats").contains(false);
    }

    @Test
    void ofAChatOnlyTheMessagesOfOneKindAreForgotten() {
        save(Surface.sent("report:1", show(CHAT), "hash", 90, null));
        save(Surface.sent("report:1", show(-6), "hash", 91, null));
        surfaces.forget(CHAT, "report");
        assertThat(surfaces.of("report:1"))
                .extracting(surface -> surface.at().chat())
                .containsExactly(-6L);
        assertThat(surfaces.in(CHAT)).hasSize(SHOWN + 1);
    }

    @Test
    void ofAllThatAChatEverShowedOnlyWhatIsInTroubleIsRead() {
        surfaces.mark();
        isReadAlone(surfaces);
    }

    private void isReadAlone(Surfaces surfaces) {
        store.read();
        assertThat(surfaces.inTrouble(CHAT)).singleElement().satisfies(lost -> {
            assertThat(lost.subject()).isEqualTo("card:lost");
            assertThat(lost.at().chat()).isEqualTo(CHAT);
        });
        assertThat(store.read()).isEqualTo(1);
    }

    @Test
    void whatAnEarlierVersionStoredIsFoundBeforeAndAfterItBearsTheKey() {
        asAnEarlierVersionLeftIt(store);
        Surfaces after = new Surfaces(store);
        assertThat(after.inTrouble(CHAT)).extracting(Surface::subject).containsExactly("card:lost");
        after.mark();
        isReadAlone(after);
        after.mark();
        assertThat(store.read()).as("once in each store").isZero();
        isReadAlone(new Surfaces(store));
        assertThat(surfaces.of("card:lost")).hasSize(2);
    }

    @Test
    void whatIsShownAfterAllOrTriedAgainIsInTroubleNoMore() {
        surfaces.mark();
        Surface lost = surfaces.inTrouble(CHAT).getFirst();
        save(Surface.sent("card:lost", show(CHAT), "hash", 99, lost));
        assertThat(surfaces.inTrouble(CHAT)).isEmpty();
        Document restored = store.documents(Collection.SURFACES).query(Query.of("chat:-6")).stream()
                .map(Surfaces::inDoubt)
                .findFirst()
                .orElseThrow();
        assertThat(restored.keys()).containsExactlyInAnyOrder("subject:card:lost", "chat:-6");
    }

    @Test
    void oneThatSaysNoLongerWhereItIsShownIsRestoredAsItIs() {
        Document stored =
                store.documents(Collection.SURFACES).query(Query.of("chat:-6")).getFirst();
        Document spoiled = new Document(
                stored.id(), 2, stored.order(), stored.keys(), stored.json().replace("\"at\"", "\"new\""));
        assertThat(Surfaces.inDoubt(spoiled)).isEqualTo(spoiled);
    }
}
