package id.sopan.mongo;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as a BSON document where that gives the very same text back, so that people can ask MongoDB about it; the text
 * itself where it would not (numbers beyond 64 bits or written unusually, names that BSON or MongoDB does not take,
 * deep nesting, spaces). Journal hashes cover the text: nothing in it may change by being stored.
 */
final class Body {

    /** MongoDB takes 100 levels, a few of which are the stored document's own. */
    private static final int DEEPEST = 90;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Body() {}

    static Object of(String json) {
        try {
            Document parsed = JSON.readValue(json, Document.class);
            return storable(parsed, DEEPEST) && text(parsed).equals(json) ? parsed : json;
        } catch (JacksonException noPlainObject) {
            return json;
        }
    }

    static String text(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }

    private static boolean storable(@Nullable Object value, int levels) {
        if (value instanceof Map<?, ?> map) {
            return levels > 0 && named(map) && allStorable(map.values(), levels);
        }
        if (value instanceof List<?> list) {
            return levels > 0 && allStorable(list, levels);
        }
        return !(value instanceof BigInteger);
    }

    private static boolean allStorable(Collection<?> values, int levels) {
        return values.stream().allMatch(value -> storable(value, levels - 1));
    }

    private static boolean named(Map<?, ?> map) {
        return map.keySet().stream().map(String::valueOf).allMatch(Body::isName);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.charAt(0) != '$' && name.indexOf('.') < 0 && name.indexOf('\0') < 0;
    }
}
