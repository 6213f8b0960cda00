package id.sopan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON comes back character for character, whatever is in it. */
public abstract class ContentContract extends QueryContract {

    private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":null,\"b\":[null,true,false,[],{}],\"c\":{\"d\":{\"e\":[{\"f\":1}]}}}",
                "{\"z\":1,\"a\":2,\"m\":3}",
                "{\"text\":\"Ünïcödé 漢字 🙂 עברית \\\"q\\\" \\\\ \\n \\u0000 \\u0007 </script>\"}",
                "{\"escaped\":\"\\u00e9 \\/ \\ud83d\\ude42 \\ud83d\"}",
                "{\"int\":2147483648,\"long\":9223372036854775807,\"least\":-9223372036854775808}",
                "{\"big\":123456789012345678901234567890123456789012345678901234567890}",
                "{\"d\":0.1,\"e\":1.0,\"f\":1e400,\"g\":1E+2,\"h\":0.10,\"i\":-0.0,\"j\":-0,\"k\":5e-324}",
                "{\"precise\":3.14159265358979323846264338327950288419716939937510}",
                "{\"$set\":1,\"a.b\":{\"$oid\":\"x\"},\"\":2,\"_id\":3}",
                "{\"twice\":1,\"twice\":2}",
                "{ \"spaced\" : [ 1 ,\n 2 ] }"
            })
    void jsonIsKeptToTheCharacter(String json) {
        Document document = new Document("a", 1, 1, Set.of("k"), json);
        runs.insert(document);
        assertThat(runs.find("a")).contains(document);
        assertThat(runs.query(Query.of("k"))).containsExactly(document);
    }

    @Test
    void whatIsKnownOfADocumentIsReadAnewOnceItIsAnother() {
        Document first = new Document("a", 1, 1, Set.of("k", "l"), "{\"text\":\"first\"}");
        Document next = new Document("a", 2, 5, Set.of("m"), "{\"text\":\"next\"}");
        assertThat(runs.find("a", first)).isEmpty();
        runs.insert(first);
        assertThat(runs.find("a", first)).contains(first);
        runs.removeKey("a", 1, "l");
        assertThat(runs.find("a", first)).contains(new Document("a", 1, 1, Set.of("k"), first.json()));
        runs.replace(next, 1);
        assertThat(runs.find("a", first)).contains(next);
        runs.delete("a", 2);
        assertThat(runs.find("a", next)).isEmpty();
    }

    @Test
    void aDocumentOfFourMegabytesIsKept() {
        String text = "{\"text\":\"" + "é".repeat((FOUR_MEGABYTES - 11) / 2) + "\"}";
        Document large = new Document("large", 1, 1, Set.of("k"), text);
        assertThat(runs.insert(large)).isTrue();
        Document next = new Document("large", 2, 1, Set.of("k"), text.replace("é", "ü"));
        assertThat(runs.replace(next, 1)).isTrue();
        assertThat(runs.find("large")).contains(next);
    }

    @Test
    void deeplyNestedJsonIsKept() {
        String json = "{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}";
        Document deep = new Document("deep", 1, 1, Set.of(), json);
        assertThat(runs.insert(deep)).isTrue();
        assertThat(runs.find("deep")).contains(deep);
    }
}
