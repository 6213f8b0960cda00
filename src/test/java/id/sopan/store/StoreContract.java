package id.sopan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller may rely on, held against each store: single documents, one caller at a time. */
public abstract class StoreContract {

    @AutoClose
    protected Store store;

    protected Documents runs;

    /** A store on an empty database. */
    protected abstract Store openEmpty() throws IOException;

    /** Another store on the same database, after the first was closed. */
    protected abstract Store reopen() throws IOException;

    @BeforeEach
    void open() throws IOException {
        store = openEmpty();
        runs = store.documents(Collection.RUNS);
    }

    protected static Document document(String id, long version, long order, String... keys) {
        return new Document(id, version, order, Set.of(keys), "{\"id\":\"%s\",\"v\":%d}".formatted(id, version));
    }

    @Test
    void whatWasInsertedIsFound() {
        Document document = document("a", 1, 10, "unit:akademik", "open");
        assertThat(runs.insert(document)).isTrue();
        assertThat(runs.find("a")).contains(document);
        assertThat(runs.find("b")).isEmpty();
    }

    @Test
    void anInsertOfAKnownIdChangesNothing() {
        Document first = document("a", 1, 10, "first");
        runs.insert(first);
        assertThat(runs.insert(document("a", 1, 20, "second"))).isFalse();
        assertThat(runs.find("a")).contains(first);
        assertThat(runs.query(Query.of("second"))).isEmpty();
    }

    @Test
    void aReplaceNeedsTheVersionThatIsStored() {
        runs.insert(document("a", 1, 10, "open"));
        Document second = document("a", 2, 20, "closed");
        assertThat(runs.replace(second, 1)).isTrue();
        assertThat(runs.replace(document("a", 3, 30, "lost"), 1)).isFalse();
        assertThat(runs.replace(document("b", 2, 30), 1)).isFalse();
        assertThat(runs.find("a")).contains(second);
        assertThat(runs.find("b")).isEmpty();
    }

    @Test
    void aReplaceMovesTheDocumentFromItsOldKeysToTheNew() {
        runs.insert(document("a", 1, 10, "stays", "goes"));
        Document second = document("a", 2, 20, "stays", "comes");
        runs.replace(second, 1);
        assertThat(runs.query(Query.of("goes"))).isEmpty();
        assertThat(runs.query(Query.of("comes"))).containsExactly(second);
        assertThat(runs.query(Query.of("stays"))).containsExactly(second);
        assertThat(runs.query(Query.of("stays").between(10, 20))).isEmpty();
    }

    @Test
    void aDeleteNeedsTheVersionThatIsStored() {
        runs.insert(document("a", 2, 10, "open"));
        assertThat(runs.delete("a", 1)).isFalse();
        assertThat(runs.find("a")).isPresent();
        assertThat(runs.delete("a", 2)).isTrue();
        assertThat(runs.delete("a", 2)).isFalse();
        assertThat(runs.find("a")).isEmpty();
        assertThat(runs.query(Query.of("open"))).isEmpty();
    }

    @Test
    void aDeletedIdCanBeInsertedAgainWithoutItsOldKeys() {
        runs.insert(document("a", 1, 10, "old"));
        runs.delete("a", 1);
        Document again = document("a", 1, 10, "new");
        assertThat(runs.insert(again)).isTrue();
        assertThat(runs.find("a")).contains(again);
    }

    @Test
    void whatIsPutTakesThePlaceOfWhateverIsThere() {
        runs.put("a", 10, Set.of("first"), "{}");
        assertThat(runs.find("a")).contains(new Document("a", 1, 10, Set.of("first"), "{}"));
        runs.put("a", 20, Set.of("second"), "{\"v\":2}");
        assertThat(runs.find("a")).contains(new Document("a", 2, 20, Set.of("second"), "{\"v\":2}"));
        assertThat(runs.query(Query.of("first"))).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAndWhatIsNotThereStaysSo() {
        runs.insert(document("a", 7, 10, "open"));
        runs.remove("a");
        runs.remove("b");
        assertThat(runs.query(Query.all())).isEmpty();
    }

    @Test
    void removingAKeyLeavesVersionAndContent() {
        runs.insert(document("a", 3, 10, "changed", "open"));
        assertThat(runs.removeKey("a", 3, "changed")).isTrue();
        assertThat(runs.find("a")).contains(document("a", 3, 10, "open"));
        assertThat(runs.query(Query.of("changed"))).isEmpty();
    }

    @Test
    void removingAKeyNeedsTheVersionThatIsStored() {
        runs.insert(document("a", 3, 10, "changed"));
        assertThat(runs.removeKey("a", 2, "changed")).isFalse();
        assertThat(runs.removeKey("b", 3, "changed")).isFalse();
        assertThat(runs.query(Query.of("changed"))).hasSize(1);
    }

    @Test
    void removingAKeyTwiceSucceedsTwice() {
        runs.insert(document("a", 3, 10, "changed"));
        assertThat(runs.removeKey("a", 3, "changed")).isTrue();
        assertThat(runs.removeKey("a", 3, "changed")).isTrue();
    }

    @Test
    void collectionsAreApart() {
        runs.insert(document("a", 1, 10, "open"));
        Documents numbers = store.documents(Collection.NUMBERS);
        assertThat(numbers.find("a")).isEmpty();
        assertThat(numbers.query(Query.of("open"))).isEmpty();
        assertThat(numbers.insert(document("a", 1, 10))).isTrue();
    }

    @Test
    void eachCollectionIsThereAndIsOneObject() {
        for (Collection collection : Collection.values()) {
            assertThat(store.documents(collection)).isSameAs(store.documents(collection));
            assertThat(store.documents(collection).query(Query.all())).isEmpty();
        }
    }

    @Test
    void reopeningKeepsAll() throws IOException {
        List<Document> written = List.of(document("a", 1, 1, "k"), document("b", 2, 2, "k"), document("c", 3, 3));
        written.forEach(runs::insert);
        store.close();
        store = reopen();
        assertThat(store.documents(Collection.RUNS).query(Query.all())).isEqualTo(written);
        assertThat(store.documents(Collection.RUNS).query(Query.of("k"))).hasSize(2);
    }

    @Test
    void anOpenStoreAnswersAndAClosedOneSaysSo() {
        assertThat(store.answers()).isTrue();
        assertThat(runs.insert(document("a", 1, 1, "k"))).isTrue();
        assertThat(runs.find("a")).isPresent();
        assertThat(runs.query(Query.of("k"))).hasSize(1);
        store.close();
        assertThat(store.answers()).isFalse();
        assertThatThrownBy(() -> runs.find("a")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> runs.query(Query.of("k"))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> runs.insert(document("a", 1, 1))).isInstanceOf(StoreUnavailable.class);
        store.close();
    }
}
