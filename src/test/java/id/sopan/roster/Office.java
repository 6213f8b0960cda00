package id.sopan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.procedure.Role;
import id.sopan.roster.Membership.Standing;
import id.sopan.roster.Unit.Home;
import id.sopan.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Set;

/** A small agency on a store of its own: an admin, some people, some groups, and time that the test moves. */
final class Office implements AutoCloseable, InstantSource {

    static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    static final Person ADMIN = new Person(1, "Bu Ratna");
    static final Person SARI = new Person(11, "Sari");
    static final Person DEWI = new Person(12, "Dewi");
    static final Person BUDI = new Person(21, "Budi");

    static final long AKADEMIK = -100_1;
    static final long TI = -100_2;

    static final Hat PETUGAS_TI = new Hat("unit-ti", Role.UNIT_TI);
    static final Hat PETUGAS_AKADEMIK = new Hat("unit-akademik", Role.UNIT_TERKAIT);

    final Members members = new Members();
    private final Database.Running database;
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private Store store;
    Roster roster;

    Office(Database.Running database) {
        this.database = database;
        store = database.open();
        roster = another();
    }

    /** One more instance on the same store. */
    Roster another() {
        return new Roster(store, members, this, JAKARTA, Set.of(ADMIN.id()));
    }

    Roster withoutAdmins() {
        return new Roster(store, members, this, JAKARTA, Set.of());
    }

    Store store() {
        return store;
    }

    void restart() {
        store.close();
        store = database.open();
        roster = another();
    }

    Administration admin() {
        return roster.by(ADMIN);
    }

    /** Unit Akademik with Sari in its group, and Unit TI with Budi on its list, and Dewi in its group. */
    Office furnished() {
        bound(Role.UNIT_TERKAIT, "Unit Akademik", AKADEMIK);
        bound(Role.UNIT_TI, "Unit TI", TI);
        members.are(AKADEMIK, Standing.PRESENT, SARI.id());
        members.are(TI, Standing.PRESENT, BUDI.id(), DEWI.id());
        assertThat(admin().list(BUDI, PETUGAS_TI)).isInstanceOf(PersonChange.Listed.class);
        return this;
    }

    Unit bound(Role role, String name, long chat) {
        UnitChange change = admin().bind(role, name, new Home(chat, null), false);
        assertThat(change).isInstanceOf(UnitChange.Bound.class);
        return ((UnitChange.Bound) change).unit();
    }

    Set<Hat> hats(Person person) {
        return roster.hats(person.id(), roster.units().stream().map(Unit::id).toList())
                .hats();
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
