package id.sopan.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import java.io.IOException;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What hashes are taken of is what the authors of RFC 8785 would write. */
class CanonicalTest {

    private static final String EVERYTHING = """
            {"€": "Euro", "\\r": "baris", "1": {"b": [], "a": {}}, "ö": [true, false, null], "": "", "😂": "tertawa",
             "kendali": "\\u0000\\u0001\\u001f\\b\\t\\n\\f\\r\\"\\\\/\\u007f\\u0080\\u2028", "angka": [0, -0.0, 1, -1, 4.50,
             2e-3, 333333333.33333329, 1E30, 9007199254740993, 99999999999999999999, 2147483648, 1e-27, 5e-324]}""";

    @Test
    void itIsTheirsWhateverTheText() {
        Fuzz.tryOut(
                1_000,
                List.of(EVERYTHING, Journals.written(Journals.entries()).toString()),
                new JsonMutation(true),
                text -> {
                    if (isJson(text)) {
                        assertThat(written(text)).isEqualTo(theirs(text));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\\ud800\"",
                "-0",
                "9007199254740992",
                "-9007199254740993",
                "-9223372036854775808",
                "true",
                "[]",
                "{}"
            })
    void alsoAtTheEdges(String text) {
        assertThat(written(text)).isEqualTo(theirs(text));
    }

    private static boolean isJson(String text) {
        try {
            return Json.MAPPER.readTree(text).isContainer();
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static String written(String text) {
        try {
            return new String(Canonical.of(Json.MAPPER.readTree(text)), UTF_8);
        } catch (IllegalArgumentException none) {
            return "none";
        }
    }

    /** They take objects and arrays only, and texts that UTF-8 has no bytes for. */
    private static String theirs(String text) {
        try {
            JsonNode read = Json.MAPPER.readTree(text);
            if (!UTF_8.newEncoder().canEncode(read.toString())) {
                return "none";
            }
            String wrapped = new String(new JsonCanonicalizer("[" + read + "]").getEncodedUTF8(), UTF_8);
            return wrapped.substring(1, wrapped.length() - 1);
        } catch (IOException none) {
            return "none";
        }
    }
}
