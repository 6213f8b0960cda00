package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.CalendarLibrary;
import id.sopan.definition.DefinitionSource;
import id.sopan.desk.AgencyCalendars;
import id.sopan.desk.StoredCalendars;
import id.sopan.desk.StoredProcedures;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Person;
import id.sopan.outbox.Address;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLibrary;
import id.sopan.procedure.ProcedureListener;
import id.sopan.procedure.Role;
import id.sopan.report.PlayedRun;
import id.sopan.roster.Membership;
import id.sopan.roster.Roster;
import id.sopan.roster.Unit;
import id.sopan.roster.UnitChange;
import id.sopan.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four units, two of them in Jayapura, and a request for a server that reached Unit TI on Tuesday, 24 November 2026, at 13.00 in
 * Jakarta: its row has a standard of 45 minutes, and Manage Server is to be told where that has passed.
 */
abstract class RemindedOffice {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    static final Address AKADEMIK = new Address(-1, null);
    static final Address TI = new Address(-2, null);
    static final Address PENGEMBANG = new Address(-3, null);
    static final Address MANAGE_SERVER = new Address(-4, null);
    static final String ASKED = "2026-11-24T13:00";
    static final Map<String, String> ANSWERS = Map.of(
            "aplikasi", "SIAKAD",
            "jenis", "baru",
            "spesifikasi", "4 CPU, 16 GB",
            "hakAkses", "Eko, sebagai pengembang");

    final Map<String, String> files = new HashMap<>();
    SqliteStore store;
    Roster roster;
    ProcedureLibrary procedures;
    AgencyCalendars hours;

    @BeforeEach
    final void open(@TempDir Path directory) {
        store = SqliteStore.open(directory);
        roster = new Roster(store, Membership.unasked(), () -> at(ASKED), WIB, Set.of(1L));
        bind(Role.UNIT_TERKAIT, "Bagian Akademik", AKADEMIK, WIB);
        bind(Role.UNIT_TI, "Unit TI", TI, WIB);
        bind(Role.PENGEMBANG, "Pengembang", PENGEMBANG, WIT);
        bind(Role.MANAGE_SERVER, "Manage Server", MANAGE_SERVER, WIT);
        files.putAll(DefinitionSource.shipped().read());
        files.computeIfPresent(
                "webservice.yaml", (file, yaml) -> yaml.replaceFirst("(nomor: 3\\n(?s:.*?))waktu: ~", "$1waktu: 60"));
        files.computeIfPresent(
                "server.yaml",
                (file, yaml) -> yaml.replaceFirst(
                        "(nomor: 7\\n(?s:.*?))    decision:", "$1    escalation: manage-server\n    decision:"));
        procedures = new ProcedureLibrary(
                () -> Map.copyOf(files),
                new StoredProcedures(store),
                () -> at(ASKED),
                (file, why) -> {},
                new ProcedureListener() {});
        procedures.refresh();
        CalendarLibrary calendars = new CalendarLibrary(
                DefinitionSource.shippedCalendars(),
                new StoredCalendars(store),
                (file, problems) -> {},
                (changes, succession) -> {});
        calendars.refresh();
        hours = new AgencyCalendars(calendars, roster, WIB);
    }

    @AfterEach
    final void close() {
        store.close();
    }

    final void bind(Role role, String name, Address home, ZoneId zone) {
        UnitChange bound =
                roster.by(new Person(1, "Bu Ratna")).bind(role, name, new Unit.Home(home.chat(), null), false);
        assertThat(bound).isInstanceOf(UnitChange.Bound.class);
        roster.by(new Person(1, "Bu Ratna"))
                .setZone(((UnitChange.Bound) bound).unit().id(), zone);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    final PlayedRun asked() {
        return numbered(asked("server", new Hat("pengembang", Role.PENGEMBANG), ANSWERS));
    }

    final PlayedRun another() {
        return numbered(asked("another", "server", new Hat("pengembang", Role.PENGEMBANG), ANSWERS), "SV-2026-0002");
    }

    /** Its first row, of Unit TI, has no standard. */
    final PlayedRun webservice() {
        return numbered(asked(
                "webservice",
                new Hat("bagian-akademik", Role.UNIT_TERKAIT),
                Map.of(
                        "aplikasi", "SIAKAD",
                        "bentuk", "kirim",
                        "data", "Data mahasiswa aktif",
                        "tujuan", "Aplikasi perpustakaan")));
    }

    /** Since Wednesday at half past eight: which of two units of developers asks for a server is still to be chosen. */
    final PlayedRun waitsForTheUnitOfASubRun() {
        files.computeIfPresent(
                "webservice.yaml",
                (file, yaml) -> yaml.replaceFirst(
                        "(- id: alokasi\\n(?s:.*?))acts: \\[unit-ti]((?s:.*?))as: unit-ti",
                        "$1acts: [pengembang]$2as: pengembang"));
        procedures.refresh();
        bind(Role.PENGEMBANG, "Vendor", new Address(-5, null), WIB);
        PlayedRun run = webservice();
        does(run, new Command.Decide(run.run().version(), "baru", null), "2026-11-25T08:00");
        does(run, new Command.Take(run.run().version()), "2026-11-25T08:10");
        does(run, new Command.Finish(run.run().version(), "https://rancangan"), "2026-11-25T08:30");
        assertThat(run.run().current().orElseThrow().step()).isEqualTo("alokasi");
        return run;
    }

    final PlayedRun support() {
        return numbered(asked(
                "dukungan-teknis",
                new Hat("bagian-akademik", Role.UNIT_TERKAIT),
                Map.of("aplikasi", "SIPUSTAKA", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi")));
    }

    final void paused(PlayedRun run, Role role, String from, String until) {
        does(run, role, new Command.Pause(run.run().version(), "Menunggu vendor"), from);
        does(run, role, new Command.Continue(run.run().version()), until);
    }

    final PlayedRun asked(String procedure, Hat hat, Map<String, String> answers) {
        return asked("run", procedure, hat, answers);
    }

    private PlayedRun asked(String id, String procedure, Hat hat, Map<String, String> answers) {
        Procedure current = procedures.current(procedure).orElseThrow();
        PlayedRun run = new PlayedRun(current, id, roster.holders());
        assertThat(run.request(hat, answers, null, at(ASKED), at(ASKED))).isTrue();
        return run;
    }

    static PlayedRun numbered(PlayedRun run) {
        return numbered(run, "SV-2026-0001");
    }

    private static PlayedRun numbered(PlayedRun run, String number) {
        assertThat(run.record(new Command.AssignNumber(number), at(ASKED))).isTrue();
        return run;
    }

    final void does(PlayedRun run, Command command, String at) {
        does(run, Role.UNIT_TI, command, at);
    }

    final void does(PlayedRun run, Role role, Command command, String at) {
        assertThat(run.act(role, 0, command, at(at))).isTrue();
    }
}
