package id.sopan.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/**
 * A value as RFC 8785 canonical JSON. Written from the tree that is there: the library's canonicalizer takes a text only,
 * which would have to be written and read once more for each hash of a journal and each seal in it.
 */
final class Canonical {

    private static final int SPACE = 0x20;

    /** Up to it a double holds each whole number to the digit. */
    private static final long EXACT = 1L << 53;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder(512);

    /**
     * @return in UTF-8
     * @throws IllegalArgumentException where a number is none that a double holds, or a surrogate of a text stands alone, in whose place
     *     UTF-8 would have a question mark; the message names it
     */
    static byte[] of(JsonNode value) {
        Canonical canonical = new Canonical();
        canonical.value(value);
        return canonical.written();
    }

    /** What was written, in UTF-8. */
    byte[] written() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Throws as {@link #of} does; so do the others that write. */
    void value(JsonNode value) {
        if (value.isString()) {
            string(value.asString());
        } else if (value.isObject()) {
            object(value, name -> true, (name, field) -> value(field));
        } else if (value.isArray()) {
            array(value);
        } else if (value.isNumber()) {
            number(value);
        } else {
            text.append(value);
        }
    }

    /**
     * Names in the order of their UTF-16 code units, as Java compares texts.
     *
     * @param which fields are not left out
     * @param writer writes the value of each of them
     */
    void object(JsonNode object, Predicate<String> which, BiConsumer<String, JsonNode> writer) {
        char before = '{';
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        fields.sort(Map.Entry.comparingByKey());
        for (Map.Entry<String, JsonNode> field : fields) {
            if (which.test(field.getKey())) {
                text.append(before);
                string(field.getKey());
                text.append(':');
                writer.accept(field.getKey(), field.getValue());
                before = ',';
            }
        }
        text.append(before == '{' ? "{}" : "}");
    }

    private void array(JsonNode array) {
        char before = '[';
        for (JsonNode element : array) {
            text.append(before);
            value(element);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    private void number(JsonNode number) {
        if (number.isInt() || number.isLong() && isExact(number.longValue())) {
            text.append(number.longValue());
            return;
        }
        try {
            double held = Double.parseDouble(number.toString());
            String digits = NumberToJSON.serializeNumber(held);
            if (!isSame(new BigDecimal(digits), number) && !isSame(new BigDecimal(held), number)) {
                throw new NumberFormatException("no double holds it");
            }
            text.append(digits);
        } catch (IOException | NumberFormatException e) {
            throw new IllegalArgumentException("number " + number, e);
        }
    }

    private static boolean isSame(BigDecimal held, JsonNode number) {
        return held.compareTo(number.decimalValue()) == 0;
    }

    private static boolean isExact(long number) {
        return -EXACT <= number && number <= EXACT;
    }

    private void string(String string) {
        text.append('"');
        int written = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < SPACE || c == '"' || c == '\\') {
                text.append(string, written, i);
                written = i + 1;
                escaped(c);
            } else if (Character.isSurrogate(c)) {
                refuseAlone(string, i);
                i++;
            }
        }
        text.append(string, written, string.length()).append('"');
    }

    private static void refuseAlone(String string, int at) {
        int code = string.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(code)) {
            throw new IllegalArgumentException("surrogate %04x".formatted(code));
        }
    }

    private void escaped(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append("u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        }
    }
}
