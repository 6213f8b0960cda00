package id.sopan.sqlite;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One collection as its two tables. */
record SqliteDocuments(Table table, Writer writer, Readers readers, Recent recent) implements Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Optional<Document> find(String id) {
        return find(id, () -> readers.read(session -> session.query(SqliteDocuments::document, table.find, id)));
    }

    @Override
    public Optional<Document> find(String id, Document known) {
        return find(
                id,
                () -> readers.read(
                        session -> session.query(row -> document(row, known), table.findAnew, known.version(), id)));
    }

    private Optional<Document> find(String id, Supplier<List<Document>> reading) {
        return recent.document(table.name, id, reading).stream().findFirst();
    }

    @Override
    public boolean insert(Document document) {
        String keys = JSON.writeValueAsString(document.keys());
        return write(document.id(), session -> {
            boolean added =
                    session.update(table.insert, document.id(), document.version(), document.order(), document.json())
                            == 1;
            if (!added) {
                return Optional.empty();
            }
            session.update(table.addKeys, document.id(), document.order(), keys);
            return Optional.of(new Became(Set.of(), document));
        });
    }

    @Override
    public boolean replace(Document next, long expected) {
        return write(next.id(), session -> {
            boolean swapped =
                    session.update(table.replace, next.version(), next.order(), next.json(), next.id(), expected) == 1;
            if (!swapped) {
                return Optional.empty();
            }
            Map<String, Long> before = keys(session, next.id());
            if (!before.equals(keys(next))) {
                String keys = JSON.writeValueAsString(next.keys());
                session.update(table.removeOtherKeys, next.id(), next.order(), keys);
                session.update(table.addKeys, next.id(), next.order(), keys);
            }
            return Optional.of(new Became(before.keySet(), next));
        });
    }

    @Override
    public boolean removeKey(String id, long version, String key) {
        return write(id, session -> {
            Document before = session.query(SqliteDocuments::document, table.find, id).stream()
                    .filter(document -> document.version() == version)
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                return Optional.empty();
            }
            session.update(table.removeKey, id, key);
            Set<String> keys = new HashSet<>(before.keys());
            keys.remove(key);
            return Optional.of(
                    new Became(before.keys(), new Document(id, version, before.order(), keys, before.json())));
        });
    }

    @Override
    public boolean delete(String id, long expected) {
        return write(id, session -> {
            boolean gone = session.update(table.delete, id, expected) == 1;
            if (!gone) {
                return Optional.empty();
            }
            Set<String> before = keys(session, id).keySet();
            session.update(table.removeOtherKeys, id, Long.MAX_VALUE, "[]");
            return Optional.of(new Became(before, null));
        });
    }

    /**
     * What a change made of its document.
     *
     * @param before the keys that it bore
     * @param now null where it is gone
     */
    private record Became(Set<String> before, @Nullable Document now) {}

    private boolean write(String id, Writer.Change<Optional<Became>> change) {
        return writer.write(change, (changed, stored) -> changed.ifPresent(became -> note(id, became, stored)))
                .isPresent();
    }

    private void note(String id, Became became, boolean stored) {
        if (stored) {
            recent.written(table.name, id, became.before(), became.now());
        } else {
            recent.forget(table.name, id, became.before(), became.now());
        }
    }

    /** The keys of a document, each with the order that it is sorted by. */
    private Map<String, Long> keys(Session session, String id) throws SQLException {
        Map<String, Long> keys = new HashMap<>();
        session.query(row -> keys.put(row.getString(1), row.getLong(2)), table.keysOf, id);
        return keys;
    }

    private static Map<String, Long> keys(Document document) {
        return document.keys().stream().collect(Collectors.toMap(key -> key, key -> document.order()));
    }

    @Override
    public List<Document> query(Query query) {
        String key = query.key();
        if (key == null || !query.isWhole()) {
            return read(query);
        }
        List<Document> all = recent.bearing(table.name, key, () -> read(Query.of(key)));
        return query.newestFirst() ? all.reversed() : all;
    }

    private List<Document> read(Query query) {
        return readers.read(session -> session.query(SqliteDocuments::document, table.query(query), values(query)));
    }

    @Override
    public List<String> ids(Query query) {
        return readers.read(session -> session.query(row -> row.getString(1), table.ids(query), values(query)));
    }

    @Override
    public void scan(Query query, Consumer<Document> each) {
        scan(table.query(query), query, SqliteDocuments::document, each);
    }

    /** SQLite reads the whole content all the same, but not all of it need become Java's. */
    @Override
    public void scanHeads(Query query, String before, Consumer<Document> each) {
        String list = "\"" + before + "\":[";
        scan(table.heads(query), query, row -> document(row, Set.of(), head(row, list)), each);
    }

    private static String head(ResultSet row, String list) throws SQLException {
        String beginning = new String(row.getBytes(4), StandardCharsets.UTF_8);
        return beginning.contains(list) ? beginning : row.getString(5);
    }

    private void scan(String sql, Query query, Session.Row<Document> reading, Consumer<Document> each) {
        readers.readLong(session -> session.scan(
                row -> {
                    each.accept(reading.read(row));
                    return true;
                },
                sql,
                values(query)));
    }

    private static Object[] values(Query query) {
        List<Object> values = new ArrayList<>();
        Optional.ofNullable(query.key()).ifPresent(values::add);
        if (!query.isOfAnyOrder()) {
            values.addAll(List.of(query.from(), query.until()));
        }
        values.add(query.limit());
        return values.toArray();
    }

    private static Document document(ResultSet row) throws SQLException {
        return document(row, row.getString(4));
    }

    private static Document document(ResultSet row, Document known) throws SQLException {
        String changed = row.getString(4);
        return document(row, changed == null ? known.json() : changed);
    }

    private static Document document(ResultSet row, String json) throws SQLException {
        return document(row, Set.of(JSON.readValue(row.getString(5), String[].class)), json);
    }

    private static Document document(ResultSet row, Set<String> keys, String json) throws SQLException {
        return new Document(row.getString(1), row.getLong(2), row.getLong(3), keys, json);
    }
}
