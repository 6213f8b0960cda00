package id.sopan.sandbox.text;

import java.util.Map;

/**
 * One piece of formatting: a MessageEntity of the Bot API.
 *
 * @param offset in UTF-16 units from the beginning of the text
 * @param length in UTF-16 units
 * @param attributes the further fields by their Bot API names, such as {@code url} or {@code language}
 */
public record Entity(String type, int offset, int length, Map<String, Object> attributes) {

    public static Entity of(String type, int offset, int length) {
        return new Entity(type, offset, length, Map.of());
    }

    public int end() {
        return offset + length;
    }

    Entity between(int from, int to) {
        return new Entity(type, from, to - from, attributes);
    }
}
