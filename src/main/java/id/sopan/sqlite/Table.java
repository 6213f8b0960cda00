package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL of one collection: a table of documents, and beside it one of keys, sorted as queries ask for them. */
final class Table {

    /** In bytes: most heads end before that; the others are cut out of the whole. */
    private static final int BEGINNING = 2048;

    private final String documents;
    private final String keys;
    private final String columns;
    private final Map<Form, String> queries = new ConcurrentHashMap<>();
    private final Map<Form, String> queriesOfHeads = new ConcurrentHashMap<>();
    private final Map<Form, String> queriesOfIds = new ConcurrentHashMap<>();

    final String name;
    final String find;
    /** Takes the version that is known, of which the content is left out, and the id. */
    final String findAnew;

    final String insert;
    final String replace;
    final String delete;
    final String keysOf;
    final String removeKey;
    final String removeOtherKeys;
    final String addKeys;

    Table(Collection collection) {
        name = collection.table();
        documents = name;
        keys = documents + "_keys";
        columns = columns("d.json");
        find = columns + documents + " d where d.id = ?";
        findAnew = columns("iif(d.version = ?, null, d.json)") + documents + " d where d.id = ?";
        insert = "insert or ignore into " + documents + " (id, version, ord, json) values (?, ?, ?, ?)";
        replace = "update " + documents + " set version = ?, ord = ?, json = ? where id = ? and version = ?";
        delete = "delete from " + documents + " where id = ? and version = ?";
        keysOf = "select key, ord from " + keys + " where id = ?";
        removeKey = "delete from " + keys + " where id = ? and key = ?";
        removeOtherKeys =
                "delete from " + keys + " where id = ? and (ord <> ? or key not in (select value from json_each(?)))";
        addKeys = "insert or ignore into " + keys + " (id, ord, key) select ?, ?, value from json_each(?)";
    }

    private String columns(String content) {
        return "select d.id, d.version, d.ord, " + content + ", (select json_group_array(k.key) from " + keys
                + " k where k.id = d.id) from ";
    }

    List<String> definition() {
        return List.of(
                "create table if not exists " + documents + " (id text primary key not null, version integer not null,"
                        + " ord integer not null, json text not null) strict",
                "create index if not exists " + documents + "_by_order on " + documents + " (ord, id)",
                "create table if not exists " + keys + " (key text not null, ord integer not null, id text not null,"
                        + " primary key (key, ord, id)) strict, without rowid",
                "create index if not exists " + keys + "_by_id on " + keys + " (id)");
    }

    /** What of a query its SQL depends on. */
    private record Form(boolean key, boolean range, boolean newestFirst) {

        static Form of(Query query) {
            return new Form(query.key() != null, !query.isOfAnyOrder(), query.newestFirst());
        }
    }

    /** Takes the key, from and until, each where the query has it, and the limit. */
    String query(Query query) {
        return queries.computeIfAbsent(Form.of(query), form -> selected(columns, form));
    }

    /** Takes the same; without keys, and before the content its beginning. */
    String heads(Query query) {
        return queriesOfHeads.computeIfAbsent(
                Form.of(query),
                form -> selected(
                        "select d.id, d.version, d.ord, substr(cast(d.json as blob), 1, " + BEGINNING
                                + "), d.json from ",
                        form));
    }

    private String selected(String what, Form form) {
        return form.key()
                ? what + keys + " s cross join " + documents + " d on d.id = s.id" + sorted(form, "s")
                : what + documents + " d" + sorted(form, "d");
    }

    /** Takes the same. */
    String ids(Query query) {
        return queriesOfIds.computeIfAbsent(
                Form.of(query),
                form -> "select s.id from " + (form.key() ? keys : documents) + " s" + sorted(form, "s"));
    }

    private static String sorted(Form form, String table) {
        String key = form.key() ? " and %1$s.key = ?" : "";
        String range = form.range() ? " and %1$s.ord >= ? and %1$s.ord < ?" : "";
        String selection = " where true" + key + range + " order by %1$s.ord%2$s, %1$s.id%2$s limit ?";
        return selection.formatted(table, form.newestFirst() ? " desc" : "");
    }
}
