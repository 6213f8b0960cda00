package id.sopan.cli;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.calendar.CalendarStore;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.Runs;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.engine.Run;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.ProcedureListener;
import id.sopan.record.Moved;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.store.Collection;
import id.sopan.store.Store;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The runs of an installation, to be read only: the bot may be running on them. */
final class PastRuns implements AutoCloseable {

    private final Store store;
    private final String place;
    private final ZoneId zone;
    private final ProcedureLibrary procedures;
    private final Roster roster;

    private PastRuns(Store store, String place, ZoneId zone) {
        this.store = store;
        this.place = place;
        this.zone = zone;
        procedures = new ProcedureLibrary(
                Map::of,
                new StoredProcedures(store),
                InstantSource.system(),
                (file, problems) -> {},
                new ProcedureListener() {});
        roster = new Roster(store, Membership.unasked(), InstantSource.system(), zone, Set.of());
    }

    /**
     * @param environment the settings, by name
     * @throws Unfit where one cannot be understood
     */
    static PastRuns open(Map<String, String> environment) {
        ZoneId zone = InstalledStore.settings(environment).zone();
        InstalledStore installed = InstalledStore.toRead(environment);
        return new PastRuns(installed.store(), installed.place(), zone);
    }

    /** That they went on in another store; empty where they did not. */
    Optional<Moved> moved() {
        return Moved.of(store);
    }

    Optional<Procedure> definition(String hash) {
        return procedures.byHash(hash);
    }

    /** Files of the calendars that are in force, by name; empty where none were accepted yet. */
    Optional<Map<String, String>> calendarFiles() {
        return new StoredCalendars(store).accepted().map(CalendarStore.Accepted::files);
    }

    /** @param files of calendars, by name */
    UnitCalendars calendars(Map<String, String> files) {
        CalendarLibrary library =
                new CalendarLibrary(() -> files, new NoStore(), (file, problems) -> {}, (changes, succession) -> {});
        return new AgencyCalendars(library, roster, zone)::of;
    }

    /** Those asked for from the first up to and with the last day. */
    void each(LocalDate first, LocalDate last, Consumer<Run> each) {
        new Runs(store.documents(Collection.RUNS))
                .submitted(
                        first.atStartOfDay(zone).toInstant(),
                        last.plusDays(1).atStartOfDay(zone).toInstant(),
                        Set.of(),
                        each);
    }

    @Override
    public void close() {
        store.close();
    }

    /** Which store it is, without user and password. */
    @Override
    public String toString() {
        return place;
    }

    /** Nothing is kept: a replay leaves no traces. */
    private static final class NoStore implements CalendarStore {
        @Override
        public void keep(String version, String json) {}

        @Override
        public Optional<String> find(String version) {
            return Optional.empty();
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public boolean isEarlier(String hash) {
            return false;
        }

        @Override
        public Optional<Accepted> accepted() {
            return Optional.empty();
        }

        @Override
        public boolean accept(Map<String, String> files, Accepted before) {
            return true;
        }
    }
}
