package id.sopan.sqlite;

import id.sopan.store.Collection;
import id.sopan.store.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;

/** The tables, and the number that says which Sopan can read them. */
final class Schema {

    /** Raised when older versions of Sopan could no longer read what this one writes. */
    static final int VERSION = 1;

    private Schema() {}

    /** Whether it was ever prepared. */
    static boolean check(Session session, Path directory) throws SQLException {
        long found = session.numbers("pragma user_version").getFirst();
        if (found > VERSION) {
            throw new StoreUnavailable(Message.NEWER.in(directory, found));
        }
        return found > 0;
    }

    static void prepare(Session session, Path directory) throws SQLException {
        boolean ignored = check(session, directory);
        session.begin();
        for (Collection collection : Collection.values()) {
            for (String statement : new Table(collection).definition()) {
                session.update(statement);
            }
        }
        session.update("create table if not exists heartbeat (id integer primary key, beats integer not null) strict");
        session.update("insert or ignore into heartbeat values (1, 0)");
        session.update("pragma user_version = " + VERSION);
        session.commit();
    }
}
