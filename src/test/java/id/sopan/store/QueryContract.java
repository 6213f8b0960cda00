package id.sopan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries find, and in which order. */
public abstract class QueryContract extends StoreContract {

    private List<String> ids(Query query) {
        List<String> ids = runs.query(query).stream().map(Document::id).toList();
        assertThat(runs.ids(query)).isEqualTo(ids);
        return ids;
    }

    private List<String> heads(Query query) {
        List<String> ids = new ArrayList<>();
        runs.scanHeads(query, "journal", document -> ids.add(document.id()));
        return ids;
    }

    private List<String> scanned(Query query) {
        List<String> ids = new ArrayList<>();
        runs.scan(query, document -> ids.add(document.id()));
        return ids;
    }

    private void insertFive() {
        runs.insert(document("e", 1, 30, "k"));
        runs.insert(document("b", 1, 20, "k", "other"));
        runs.insert(document("d", 1, 20, "k"));
        runs.insert(document("a", 1, 40, "k"));
        runs.insert(document("c", 1, -10, "other"));
    }

    @Test
    void aKeyFindsItsDocumentsByOrderThenId() {
        insertFive();
        assertThat(ids(Query.of("k"))).containsExactly("b", "d", "e", "a");
        assertThat(ids(Query.of("other"))).containsExactly("c", "b");
        assertThat(ids(Query.of("none"))).isEmpty();
    }

    @Test
    void noKeyFindsAll() {
        insertFive();
        assertThat(ids(Query.all())).containsExactly("c", "b", "d", "e", "a");
    }

    @Test
    void newestFirstTurnsTiesToo() {
        insertFive();
        assertThat(ids(Query.of("k").latestFirst())).containsExactly("a", "e", "d", "b");
        assertThat(ids(Query.all().latestFirst())).containsExactly("a", "e", "d", "b", "c");
    }

    @Test
    void aRangeTakesItsLowerEndAndLeavesItsUpper() {
        insertFive();
        assertThat(ids(Query.of("k").between(20, 40))).containsExactly("b", "d", "e");
        assertThat(ids(Query.all().between(-10, 20))).containsExactly("c");
        assertThat(ids(Query.of("k").between(20, 20))).isEmpty();
    }

    @Test
    void whatHasAnOrderThatNobodyWritesIsFoundToo() {
        insertFive();
        runs.insert(document("z", 1, Long.MAX_VALUE, "k"));
        assertThat(ids(Query.all())).endsWith("a", "z");
        assertThat(scanned(Query.all())).endsWith("a", "z");
        assertThat(heads(Query.of("k"))).endsWith("a", "z");
        assertThat(ids(Query.of("k").latestFirst().limit(1))).containsExactly("z");
        assertThat(ids(Query.of("k").between(30, Long.MAX_VALUE - 1))).containsExactly("e", "a");
    }

    @Test
    void theLimitCutsAfterSorting() {
        insertFive();
        assertThat(ids(Query.of("k").limit(1))).containsExactly("b");
        assertThat(ids(Query.of("k").latestFirst().limit(3))).containsExactly("a", "e", "d");
        assertThat(ids(Query.all().between(20, 40).latestFirst().limit(2))).containsExactly("e", "d");
    }

    @Test
    void aScanHandsOverWhatAQueryFinds() {
        insertFive();
        for (Query query : List.of(
                Query.all(),
                Query.of("k"),
                Query.of("k").latestFirst().limit(3),
                Query.all().between(-10, 20),
                Query.of("none"))) {
            assertThat(scanned(query)).isEqualTo(ids(query));
            assertThat(heads(query)).isEqualTo(ids(query));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"unit\":\"akademik\",\"n\":1,\"journal\":[{\"seq\":1}]}",
                "{\"unit\":\"akademik\",\"n\":1,\"journal\": []}" // as text also in MongoDB, since it has a space
            })
    void aHeadIsWhatStandsBeforeTheField(String json) {
        Document document = new Document("run", 3, 20, Set.of("k"), json);
        runs.insert(document);
        List<Document> heads = new ArrayList<>();
        runs.scanHeads(Query.of("k"), "journal", heads::add);
        assertThat(heads).singleElement().satisfies(head -> {
            assertThat(head.id()).isEqualTo("run");
            assertThat(head.version()).isEqualTo(3);
            assertThat(head.order()).isEqualTo(20);
            assertThat(head.json()).startsWith("{\"unit\":\"akademik\",\"n\":1");
        });
        assertThat(runs.find("run")).contains(document);
    }

    @Test
    void aHeadOfAnyLengthIsWhole() {
        List<String> expected = new ArrayList<>();
        for (int length = 1_000; length < 1_030; length++) {
            String head = "{\"unit\":\"akademik\",\"word\":\"" + "é".repeat(length) + "\"";
            expected.add(head);
            runs.insert(new Document(
                    "run-" + length, 1, length, Set.of("k"), head + ",\"journal\":[{\"seq\":1,\"word\":\"é\"}]}"));
        }
        List<String> heads = new ArrayList<>();
        runs.scanHeads(Query.of("k"), "journal", document -> heads.add(document.json()));
        assertThat(heads).hasSameSizeAs(expected);
        for (int i = 0; i < heads.size(); i++) {
            assertThat(heads.get(i)).startsWith(expected.get(i));
        }
    }

    @Test
    void aScanMayAskInBetweenAndEndsWithWhatIsThrown() {
        insertFive();
        List<String> met = new ArrayList<>();
        assertThatThrownBy(() -> runs.scan(Query.of("k"), document -> {
                    met.add(runs.find(document.id()).orElseThrow().id());
                    if (met.size() == 2) {
                        throw new IllegalArgumentException("enough");
                    }
                }))
                .hasMessage("enough");
        assertThat(met).containsExactly("b", "d");
        assertThat(ids(Query.of("other"))).containsExactly("c", "b");
    }

    @Test
    void theWholeRangeOfLongsSorts() {
        runs.insert(document("low", 1, Long.MIN_VALUE, "k"));
        runs.insert(document("high", Long.MAX_VALUE, Long.MAX_VALUE - 1, "k"));
        assertThat(ids(Query.of("k"))).containsExactly("low", "high");
        assertThat(runs.find("high")).get().extracting(Document::version).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit:akademik",
                "O'Brien \"x\" \\ /",
                "$set",
                "a.b.c",
                "%_*?",
                " ",
                "",
                "null",
                "[1]",
                "baris\nbaru\t",
                "Ünïcödé 漢字 🙂 עברית",
                "chat:-1001234567890/7",
                "1",
                "a\u0001b",
                "'; drop table runs; --"
            })
    void anyTextIsAKeyOrAnId(String text) {
        Document document = new Document("x" + text, 1, 1, Set.of(text, "beside"), "{}");
        assertThat(runs.insert(document)).isTrue();
        assertThat(runs.find("x" + text)).contains(document);
        assertThat(runs.query(Query.of(text))).containsExactly(document);
        assertThat(runs.removeKey("x" + text, 1, text)).isTrue();
        assertThat(runs.query(Query.of(text))).isEmpty();
        assertThat(runs.delete("x" + text, 1)).isTrue();
    }

    @Test
    void lettersOfAnotherCaseAreAnotherKey() {
        runs.insert(document("a", 1, 1, "Unit"));
        runs.insert(document("A", 1, 1, "unit"));
        assertThat(ids(Query.of("unit"))).containsExactly("A");
        assertThat(ids(Query.all())).containsExactly("A", "a");
    }
}
