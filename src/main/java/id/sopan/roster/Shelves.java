package id.sopan.roster;

import id.sopan.store.Collection;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the roster is stored.
 *
 * @param settings where the code of the first admin is, among others
 */
record Shelves(
        Shelf<Register> units,
        Shelf<PersonnelFile> people,
        Shelf<Chat> chats,
        Shelf<ClosedDays> closedDays,
        RosterLog log,
        Documents settings) {

    static Shelves in(Store store) {
        RosterLog log = new RosterLog(store.documents(Collection.ROSTER_LOG));
        return new Shelves(
                new Shelf<>(store, Collection.UNITS, Register.class, all -> Set.of(), log),
                new Shelf<>(store, Collection.PEOPLE, PersonnelFile.class, PersonnelFile::keys, log),
                new Shelf<>(store, Collection.CHATS, Chat.class, Groups::keys, log),
                new Shelf<>(store, Collection.CALENDARS, ClosedDays.class, all -> Set.of(), log),
                log,
                store.documents(Collection.SETTINGS));
    }

    void forgetViews() {
        units.forgetView();
        people.forgetView();
        chats.forgetView();
        closedDays.forgetView();
    }

    List<Audit> audit(Instant from, Instant until, int limit) {
        units.settle();
        people.settle();
        chats.settle();
        closedDays.settle();
        return log.between(from, until, limit);
    }
}
