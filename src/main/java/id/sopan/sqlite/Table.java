package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.Query;
import java.util.List;

/** The SQL of one collection: a table of documents, and beside it one of keys, sorted as queries ask for them. */
final class Table {

    private final String documents;
    private final String keys;
    private final String columns;

    final String find;
    /** Takes the version that is known, of which the content is left out, and the id. */
    final String findAnew;

    final String insert;
    final String replace;
    final String delete;
    final String hasVersion;
    final String removeKey;
    final String removeOtherKeys;
    final String addKeys;

    Table(Collection collection) {
        documents = collection.table();
        keys = documents + "_keys";
        columns = columns("d.json");
        find = columns + documents + " d where d.id = ?";
        findAnew = columns("iif(d.version = ?, null, d.json)") + documents + " d where d.id = ?";
        insert = "insert or ignore into " + documents + " (id, version, ord, json) values (?, ?, ?, ?)";
        replace = "update " + documents + " set version = ?, ord = ?, json = ? where id = ? and version = ?";
        delete = "delete from " + documents + " where id = ? and version = ?";
        hasVersion = "select count(*) from " + documents + " where id = ? and version = ?";
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

    /** Takes from, until and limit; before them the key, where the query has one. */
    String query(Query query) {
        return query.key() == null
                ? columns + documents + " d" + sorted(query, "d")
                : columns + keys + " s cross join " + documents + " d on d.id = s.id" + sorted(query, "s");
    }

    /** Takes the same. */
    String ids(Query query) {
        return "select s.id from " + (query.key() == null ? documents : keys) + " s" + sorted(query, "s");
    }

    private static String sorted(Query query, String table) {
        String key = query.key() == null ? "" : "%1$s.key = ? and ";
        String condition =
                " where " + key + "%1$s.ord >= ? and %1$s.ord < ? order by %1$s.ord%2$s, %1$s.id%2$s limit ?";
        return condition.formatted(table, query.newestFirst() ? " desc" : "");
    }
}
