package id.sopan.sqlite;

import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** One collection as its two tables. */
final class SqliteDocuments implements Documents {

    private static final JsonMapper JSON = new JsonMapper();

    private final Table table;
    private final Writer writer;
    private final Readers readers;

    SqliteDocuments(Table table, Writer writer, Readers readers) {
        this.table = table;
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Optional<Document> find(String id) {
        return readers.read(session -> session.query(SqliteDocuments::document, table.find, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Document> find(String id, Document known) {
        return readers
                .read(session -> session.query(row -> document(row, known), table.findAnew, known.version(), id))
                .stream()
                .findFirst();
    }

    @Override
    public boolean insert(Document document) {
        String keys = JSON.writeValueAsString(document.keys());
        return writer.write(session -> {
            boolean added =
                    session.update(table.insert, document.id(), document.version(), document.order(), document.json())
                            == 1;
            if (added) {
                session.update(table.addKeys, document.id(), document.order(), keys);
            }
            return added;
        });
    }

    @Override
    public boolean replace(Document next, long expected) {
        String keys = JSON.writeValueAsString(next.keys());
        return writer.write(session -> {
            boolean swapped =
                    session.update(table.replace, next.version(), next.order(), next.json(), next.id(), expected) == 1;
            if (swapped) {
                session.update(table.removeOtherKeys, next.id(), next.order(), keys);
                session.update(table.addKeys, next.id(), next.order(), keys);
            }
            return swapped;
        });
    }

    @Override
    public boolean removeKey(String id, long version, String key) {
        return writer.write(session -> {
            boolean same = session.numbers(table.hasVersion, id, version).getFirst() == 1;
            if (same) {
                session.update(table.removeKey, id, key);
            }
            return same;
        });
    }

    @Override
    public boolean delete(String id, long expected) {
        return writer.write(session -> {
            boolean gone = session.update(table.delete, id, expected) == 1;
            if (gone) {
                session.update(table.removeOtherKeys, id, Long.MAX_VALUE, "[]");
            }
            return gone;
        });
    }

    @Override
    public List<Document> query(Query query) {
        return readers.read(session -> session.query(SqliteDocuments::document, table.query(query), values(query)));
    }

    @Override
    public List<String> ids(Query query) {
        return readers.read(session -> session.query(row -> row.getString(1), table.ids(query), values(query)));
    }

    @Override
    public void scan(Query query, Consumer<Document> each) {
        readers.readLong(session -> session.scan(
                row -> {
                    each.accept(document(row));
                    return true;
                },
                table.query(query),
                values(query)));
    }

    private static Object[] values(Query query) {
        String key = query.key();
        return key == null
                ? new Object[] {query.from(), query.until(), query.limit()}
                : new Object[] {key, query.from(), query.until(), query.limit()};
    }

    private static Document document(ResultSet row) throws SQLException {
        return document(row, row.getString(4));
    }

    private static Document document(ResultSet row, Document known) throws SQLException {
        String changed = row.getString(4);
        return document(row, changed == null ? known.json() : changed);
    }

    private static Document document(ResultSet row, String json) throws SQLException {
        Set<String> keys = Set.of(JSON.readValue(row.getString(5), String[].class));
        return new Document(row.getString(1), row.getLong(2), row.getLong(3), keys, json);
    }
}
