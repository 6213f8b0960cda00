package id.sopan.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/**
 * A value as RFC 8785 canonical JSON. Written from the tree that is there: the library's canonicalizer takes a text only,
 * which would have to be written and read once more for each hash of a journal and each seal in it.
 */
final class Canonical {

    private static final int SPACE = 0x20;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    /**
     * @return in UTF-8
     * @throws IllegalArgumentException where a number is none of I-JSON, or a surrogate of a text stands alone, in whose place
     *     UTF-8 would have a question mark; the message names it
     */
    static byte[] of(JsonNode value) {
        Canonical canonical = new Canonical();
        canonical.value(value);
        return canonical.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonNode value) {
        if (value.isString()) {
            string(value.asString());
        } else if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isNumber()) {
            number(value);
        } else {
            text.append(value);
        }
    }

    /** Names in the order of their UTF-16 code units, as Java compares texts. */
    private void object(JsonNode object) {
        char before = '{';
        String[] names = object.propertyNames().toArray(String[]::new);
        Arrays.sort(names);
        for (String name : names) {
            text.append(before);
            string(name);
            text.append(':');
            value(object.path(name));
            before = ',';
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

    /** Of whole numbers a double holds those of an int to the digit. */
    private void number(JsonNode number) {
        if (number.isInt()) {
            text.append(number.intValue());
            return;
        }
        try {
            text.append(NumberToJSON.serializeNumber(Double.parseDouble(number.toString())));
        } catch (IOException | NumberFormatException e) {
            throw new IllegalArgumentException("number " + number, e);
        }
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
