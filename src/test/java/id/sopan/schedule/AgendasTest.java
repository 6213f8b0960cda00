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
import id.sopan.wording.ReminderItem.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who is to be told what of a request for a server that reached Unit TI on Tuesday, 24 November 2026, at 13.00 in Jakarta: its
 * row has a standard of 45 minutes, and Manage Server, in Jayapura, is to be told where that has passed.
 */
class AgendasTest {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final Address AKADEMIK = new Address(-1, null);
    private static final Address TI = new Address(-2, null);
    private static final Address PENGEMBANG = new Address(-3, null);
    private static final Address MANAGE_SERVER = new Address(-4, null);
    private static final String ASKED = "2026-11-24T13:00";
    private static final Map<String, String> ANSWERS = Map.of(
            "aplikasi", "SIAKAD",
            "jenis", "baru",
            "spesifikasi", "4 CPU, 16 GB",
            "hakAkses", "Eko, sebagai pengembang");

    private final Map<String, String> files = new HashMap<>();

    @AutoClose
    private SqliteStore store;

    private Roster roster;
    private ProcedureLibrary procedures;
    private Agendas agendas;

    /** Who is told, and how. */
    private record Told(Address to, Kind kind, String mark) {}

    @BeforeEach
    void open(@TempDir Path directory) {
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
                (changes, revision) -> {});
        calendars.refresh();
        agendas = new Agendas(procedures, roster, new AgencyCalendars(calendars, roster, WIB));
    }

    private void bind(Role role, String name, Address home, ZoneId zone) {
        UnitChange bound =
                roster.by(new Person(1, "Bu Ratna")).bind(role, name, new Unit.Home(home.chat(), null), false);
        assertThat(bound).isInstanceOf(UnitChange.Bound.class);
        roster.by(new Person(1, "Bu Ratna"))
                .setZone(((UnitChange.Bound) bound).unit().id(), zone);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WIB).toInstant();
    }

    private PlayedRun asked() {
        return numbered(asked("server", new Hat("pengembang", Role.PENGEMBANG), ANSWERS));
    }

    private PlayedRun asked(String procedure, Hat hat, Map<String, String> answers) {
        Procedure current = procedures.current(procedure).orElseThrow();
        PlayedRun run = new PlayedRun(current, "run");
        assertThat(run.request(hat, answers, null, at(ASKED), at(ASKED))).isTrue();
        return run;
    }

    private static PlayedRun numbered(PlayedRun run) {
        assertThat(run.record(new Command.AssignNumber("SV-2026-0001"), at(ASKED)))
                .isTrue();
        return run;
    }

    private void does(PlayedRun run, Command command, String at) {
        does(run, Role.UNIT_TI, command, at);
    }

    private void does(PlayedRun run, Role role, Command command, String at) {
        assertThat(run.act(role, 0, command, at(at))).isTrue();
    }

    private List<Told> told(PlayedRun run, String now) {
        return agendas.of(run.run(), at(now)).now().stream()
                .map(call -> new Told(call.to(), call.item().kind(), call.item().mark()))
                .toList();
    }

    @Test
    void whoActsIsToldAtThreeQuartersAndAtTheEndAndWhoIsAboveAtTheEndWithinTheirHours() {
        PlayedRun run = asked();
        assertThat(agendas.of(run.run(), at(ASKED)).now()).isEmpty();
        assertThat(agendas.of(run.run(), at(ASKED)).next()).isEqualTo(at("2026-11-24T13:33:45"));
        assertThat(told(run, "2026-11-24T13:33:45")).containsExactly(new Told(TI, Kind.NEARING, "75"));
        assertThat(told(run, "2026-11-24T13:45"))
                .containsExactly(new Told(TI, Kind.OVERDUE, "100"), new Told(MANAGE_SERVER, Kind.ESCALATED, "100"));
    }

    @Test
    void nobodyIsToldOutsideOfTheirHours() {
        PlayedRun run = asked();
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T13:05");
        does(run, new Command.Continue(run.run().version()), "2026-11-24T14:00");
        assertThat(told(run, "2026-11-24T14:40"))
                .as("16.40 in Jayapura")
                .containsExactly(new Told(TI, Kind.OVERDUE, "100"));
        assertThat(told(run, "2026-11-25T05:30"))
                .as("7.30 there, and 5.30 here")
                .containsExactly(new Told(MANAGE_SERVER, Kind.ESCALATED, "100"));
    }

    @Test
    void whatIsPausedIsNobodysToBeRemindedOf() {
        PlayedRun run = asked();
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T14:00");
        assertThat(agendas.of(run.run(), at("2026-11-27T09:00")))
                .as("though its standard had passed")
                .isEqualTo(Agenda.EMPTY);
    }

    @Test
    void whomAQuestionWaitsForIsRemindedOnTheThirdWorkingDayAfterItWasAskedAsSoonAsTheyOpen() {
        PlayedRun run = asked();
        does(run, new Command.Ask(run.run().version(), "Untuk semester mana?"), "2026-11-26T08:00");
        assertThat(told(run, "2026-11-27T09:00")).isEmpty();
        assertThat(agendas.of(run.run(), at("2026-11-27T09:00")).next()).isEqualTo(at("2026-12-01T05:30"));
        assertThat(told(run, "2026-12-01T05:30")).containsExactly(new Told(PENGEMBANG, Kind.WAITED_FOR, "2026-12-01"));
    }

    @Test
    void whoMustCompleteSomethingIsWaitedForThoughTheirRowHasAStandard() {
        PlayedRun run = asked();
        does(run, new Command.Decide(run.run().version(), "lengkapi", "Mohon dirinci"), "2026-11-24T13:20");
        assertThat(told(run, "2026-11-25T09:00"))
                .as("its 60 minutes have passed")
                .isEmpty();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(PENGEMBANG, Kind.WAITED_FOR, "2026-11-27"));
    }

    @Test
    void whoMustConfirmInTheRowOfOthersIsWaitedForToo() {
        PlayedRun run = toBeConfirmed();
        assertThat(told(run, "2026-11-26T09:00")).isEmpty();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    /** Time waits in it, though the 120 minutes of its row are written at it, too. */
    @Test
    void soIsWhoMustConfirmWhereTheTimeDoesNotCountWhateverStandardIsWrittenThere() {
        change("clock: pause\n", "clock: pause\n    mutuBaku: {waktu: 120}\n");
        PlayedRun run = toBeConfirmed();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    @Test
    void theStandardOfTheRowIsNotTheirsToKeepUnlessItIsWrittenThere() {
        change(" +clock: pause\n", "");
        assertThat(told(toBeConfirmed(), "2026-11-24T14:30")).isEmpty();
        change("pelaksana: .pemohon.\n", "$0    mutuBaku: {waktu: 120}\n");
        assertThat(told(toBeConfirmed(), "2026-11-24T14:30"))
                .as("of 120 minutes 20 were used up")
                .containsExactly(new Told(AKADEMIK, Kind.NEARING, "75"));
    }

    /** At the step in which whoever reported trouble confirms that it is over. */
    private void change(String written, String instead) {
        files.computeIfPresent(
                "dukungan-teknis.yaml",
                (file, yaml) -> yaml.substring(0, yaml.indexOf("id: konfirmasi"))
                        + yaml.substring(yaml.indexOf("id: konfirmasi")).replaceFirst(written, instead));
        assertThat(procedures.refresh().accepted()).hasSize(1);
    }

    private PlayedRun toBeConfirmed() {
        PlayedRun run = numbered(asked(
                "dukungan-teknis",
                new Hat("bagian-akademik", Role.UNIT_TERKAIT),
                Map.of("aplikasi", "SIPUSTAKA", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi")));
        does(run, Role.MANAGE_SERVER, new Command.Take(run.run().version()), "2026-11-24T13:10");
        does(run, Role.MANAGE_SERVER, new Command.Finish(run.run().version(), "Diska penuh"), "2026-11-24T13:20");
        return run;
    }

    /** The design has a standard of 60 minutes. */
    @Test
    void whatIsInHandIsOfWhoHasItAloneAndWhatAnotherRequestDoesOfNobody() {
        PlayedRun run = numbered(asked(
                "webservice",
                new Hat("bagian-akademik", Role.UNIT_TERKAIT),
                Map.of(
                        "aplikasi", "SIAKAD",
                        "bentuk", "kirim",
                        "data", "Data mahasiswa aktif",
                        "tujuan", "Aplikasi perpustakaan")));
        does(run, new Command.Decide(run.run().version(), "baru", null), "2026-11-25T08:00");
        assertThat(told(run, "2026-11-25T09:00")).extracting(Told::to).contains(TI);
        does(run, Role.PENGEMBANG, new Command.Take(run.run().version()), "2026-11-25T09:05");
        assertThat(told(run, "2026-11-25T09:10")).extracting(Told::to).containsExactly(PENGEMBANG);
        does(run, Role.PENGEMBANG, new Command.Finish(run.run().version(), "https://rancangan"), "2026-11-25T09:20");
        assertThat(run.run().current().orElseThrow().step()).isEqualTo("alokasi");
        assertThat(agendas.of(run.run(), at("2026-12-04T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    @Test
    void ofWhatBearsNoNumberYetNobodyIsReminded() {
        PlayedRun run = asked("server", new Hat("pengembang", Role.PENGEMBANG), ANSWERS);
        assertThat(agendas.of(run.run(), at("2026-11-25T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    @Test
    void ofAStepThatIsQuietNobodyIsReminded() {
        files.computeIfPresent(
                "server.yaml", (file, yaml) -> yaml.replace("escalation: manage-server", "reminders: {quiet: true}"));
        procedures.refresh();
        assertThat(agendas.of(asked().run(), at("2026-11-25T09:00"))).isEqualTo(Agenda.EMPTY);
    }
}
