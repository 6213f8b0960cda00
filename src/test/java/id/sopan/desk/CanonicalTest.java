package id.sopan.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.fuzzing.Fuzz;
import id.sopan.fuzzing.JsonMutation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
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
             2e-3, 333333333.3333333, 1E30, 9007199254740992, 100000000000000000000, 2147483648, 1e-27, 5e-324]}""";

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
                "1.0",
                "0.1",
                "0.1000000000000000055511151231257827021181583404541015625",
                "1267650600228229401496703205376",
                "1.00000000000000000001",
                "0.10000000000000001",
                "9007199254740993",
                "99999999999999999999",
                "1e-400",
                "1e400",
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

    private static boolean isHeld(JsonNode read) throws IOException {
        if (read.isNumber()) {
            double held = Double.parseDouble(read.toString());
            return Stream.of(new BigDecimal(NumberToJSON.serializeNumber(held)), new BigDecimal(held))
                    .anyMatch(one -> one.compareTo(read.decimalValue()) == 0);
        }
        for (JsonNode part : read) {
            if (!isHeld(part)) {
                return false;
            }
        }
        return true;
    }

    /** They take objects and arrays only, texts that UTF-8 has no bytes for, and numbers that no double holds. */
    private static String theirs(String text) {
        try {
            JsonNode read = Json.MAPPER.readTree(text);
            if (!UTF_8.newEncoder().canEncode(read.toString()) || !isHeld(read)) {
                return "none";
            }
            String wrapped = new String(new JsonCanonicalizer("[" + read + "]").getEncodedUTF8(), UTF_8);
            return wrapped.substring(1, wrapped.length() - 1);
        } catch (IOException none) {
            return "none";
        }
    }
}
