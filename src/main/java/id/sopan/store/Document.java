package id.sopan.store;

import java.util.HashSet;
import java.util.Set;

/**
 * A stored document. Texts are well-formed Unicode (no lone surrogates), and come back character for character.
 *
 * @param id unique in its collection, at most 200 characters
 * @param version of the content; compared and swapped, 1 or more
 * @param order what queries sort and cut by, such as milliseconds since 1970; several documents may share one; less
 *     than {@link Long#MAX_VALUE}
 * @param keys what it is found by, such as {@code unit:akademik}; each at most 200 characters
 * @param json the content, one JSON object, at most 4 MB in UTF-8
 */
public record Document(String id, long version, long order, Set<String> keys, String json) {

    public Document {
        keys = Set.copyOf(keys);
    }

    /** Its next version, of that content. */
    public Document next(String content) {
        return next(order, keys, content);
    }

    public Document next(long place, Set<String> foundBy, String content) {
        return new Document(id, version + 1, place, foundBy, content);
    }

    /** Its next version, which bears the one key in the place of the other. */
    public Document exchanged(String key, String by) {
        Set<String> next = new HashSet<>(keys);
        next.remove(key);
        next.add(by);
        return next(order, next, json);
    }
}
