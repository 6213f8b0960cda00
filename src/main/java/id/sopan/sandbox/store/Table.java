package id.sopan.sandbox.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Records of one kind in the order of their keys. Every change is noted for the journal. A key is a path such as
 * {@code g-1001/0000000005}, so that a prefix names a range.
 */
public final class Table<V> {

    private final String name;
    private final Class<V> type;
    private final Journal journal;
    private final NavigableMap<String, V> rows = new TreeMap<>();

    Table(String name, Class<V> type, Journal journal) {
        this.name = name;
        this.type = type;
        this.journal = journal;
    }

    public @Nullable V find(String key) {
        return rows.get(key);
    }

    public void put(String key, V value) {
        rows.put(key, value);
        journal.note(name, key, value);
    }

    public void remove(String key) {
        if (rows.remove(key) != null) {
            journal.note(name, key, null);
        }
    }

    /** The one with the first of all keys; null where there is none. */
    public @Nullable V first() {
        return rows.isEmpty() ? null : rows.firstEntry().getValue();
    }

    public List<V> all() {
        return new ArrayList<>(rows.values());
    }

    /** A view of the rows whose keys begin with this. */
    public NavigableMap<String, V> under(String prefix) {
        return rows.subMap(prefix, true, prefix + '\uffff', false);
    }

    void restore(String key, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            rows.remove(key);
        } else {
            rows.put(key, Json.MAPPER.treeToValue(value, type));
        }
    }

    void noteAll() {
        rows.forEach((key, value) -> journal.note(name, key, value));
    }

    void forget() {
        rows.clear();
    }
}
