package id.sopan.report;

import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.engine.By;
import id.sopan.engine.Child;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a request ended in the week of 23 November 2026: it was reopened on Wednesday, 9 December, and was over until then. */
class ReopenedLaterTest {

    private static final Procedure WEBSERVICE = ServerRuns.procedure("webservice");
    private static final Procedure ENDS_WITH_ITS_SERVER =
            ServerRuns.changed("webservice", "ditolak: rancangan", "ditolak: {end: ditolak}");
    private static final Procedure REVISED =
            ServerRuns.changed("webservice", "caraMengatasi: ~", "caraMengatasi: Hubungi Unit TI");
    private static final Map<String, Procedure> VERSIONS = Map.of(
            WEBSERVICE.hash(), WEBSERVICE, ENDS_WITH_ITS_SERVER.hash(), ENDS_WITH_ITS_SERVER, REVISED.hash(), REVISED);
    private static final Map<String, String> ANSWERS = Map.of(
            "aplikasi", "SIAKAD", "bentuk", "kirim", "data", "Data mahasiswa aktif", "tujuan", "Aplikasi perpustakaan");

    @TempDir
    Path directory;

    @AutoClose
    private SqliteStore store;

    private PlayedRun run = new PlayedRun(WEBSERVICE, "run");

    @BeforeEach
    void open() {
        store = SqliteStore.open(directory);
    }

    private void asked() {
        Instant sent = at("2026-11-24T08:05");
        assertThat(run.request(new Hat("akademik", Role.UNIT_TERKAIT), ANSWERS, null, at("2026-11-24T08:00"), sent))
                .isTrue();
        assertThat(run.record(new Command.AssignNumber("WS-2026-0001"), sent)).isTrue();
    }

    private void sentBack() {
        asked();
        does(Role.UNIT_TI, new Command.Decide(version(), "lengkapi", "Mohon dirinci"), "2026-11-24T09:00");
    }

    private void completed() {
        sentBack();
        does(Role.PEMOHON, new Command.Submit(version(), new HashMap<>(ANSWERS)), "2026-11-24T10:00");
    }

    private void serverAskedFor() {
        asked();
        does(Role.UNIT_TI, new Command.Decide(version(), "baru", null), "2026-11-24T09:00");
        does(Role.PENGEMBANG, new Command.Take(version()), "2026-11-24T10:00");
        does(Role.PENGEMBANG, new Command.Finish(version(), "https://rancangan.example"), "2026-11-24T11:00");
    }

    private void denied(String at) {
        does(Role.UNIT_TI, new Command.Decide(version(), "tolak", "Bukan kewenangan"), at);
    }

    private void withdrawn(String at) {
        does(Role.PEMOHON, new Command.Withdraw("Tidak diperlukan lagi"), at);
    }

    private void reopened(String at) {
        does(Role.PEMOHON, new Command.Reopen("Masih diperlukan"), at);
    }

    private void does(Role role, Command command, String at) {
        assertThat(run.act(role, 0, command, at(at))).isTrue();
    }

    private int version() {
        return run.run().version();
    }

    private void isOverUntilItIsReopened() {
        reopened("2026-12-09T09:00");
        kept();
        isOverUntilThen();
    }

    private void kept() {
        store.documents(Collection.RUNS)
                .insert(new Filing().document(VERSIONS.getOrDefault(run.run().definition(), WEBSERVICE), run.run()));
    }

    private void isOverUntilThen() {
        assertThat(openAndReopened("2026-11-23")).as("it ended").containsExactly(0, 1);
        assertThat(openAndReopened("2026-11-30")).as("it was over").containsExactly(0, 0);
        assertThat(openAndReopened("2026-12-07")).as("it was reopened").containsExactly(1, 0);
    }

    /** In the week of that Monday, by the summary and the evaluation alike. */
    private List<Integer> openAndReopened(String monday) {
        Period week =
                new Period(LocalDate.parse(monday), LocalDate.parse(monday).plusDays(6));
        Histories histories = new Histories(store.documents(Collection.RUNS));
        InstantSource clock = InstantSource.fixed(at("2026-12-30T08:00"));
        Scope all = Scope.of(Set.of());
        Figures figures = new Statistics(
                        histories, hash -> Optional.ofNullable(VERSIONS.get(hash)), ServerRuns.CALENDARS, clock)
                .report(week, ServerRuns.WIB, all)
                .figures();
        List<ProcedureEvaluation> evaluated = new Evaluations(
                        histories,
                        new Runs(store.documents(Collection.RUNS)),
                        hash -> Optional.ofNullable(VERSIONS.get(hash)),
                        ServerRuns.CALENDARS,
                        clock)
                .of(week, ServerRuns.WIB, all)
                .procedures();
        assertThat(evaluated).singleElement().satisfies(one -> {
            assertThat(one.open()).isEqualTo(figures.open());
            assertThat(one.reopened()).isEqualTo(figures.undone());
        });
        return List.of(figures.open(), figures.undone());
    }

    @Test
    void deniedOnceItsFormHadComeBack() {
        completed();
        denied("2026-11-25T13:30");
        isOverUntilItIsReopened();
    }

    @Test
    void withdrawnOnceItsFormHadComeBack() {
        completed();
        withdrawn("2026-11-25T13:30");
        isOverUntilItIsReopened();
    }

    @Test
    void withdrawnInTheFormThatWasSentBackTo() {
        sentBack();
        withdrawn("2026-11-25T13:30");
        isOverUntilItIsReopened();
    }

    @Test
    void deniedAgainAfterThatWasTakenBack() {
        completed();
        denied("2026-11-24T13:30");
        does(Role.UNIT_TI, new Command.Undo(version()), "2026-11-24T13:35");
        denied("2026-11-25T13:30");
        isOverUntilItIsReopened();
    }

    @Test
    void withdrawnWhileItWaitedForAnotherRequest() {
        serverAskedFor();
        withdrawn("2026-11-25T13:30");
        isOverUntilItIsReopened();
    }

    @Test
    void endedByTheEndOfAnotherRequest() {
        run = new PlayedRun(ENDS_WITH_ITS_SERVER, "run");
        serverAskedFor();
        Child server = run.run().children().getLast();
        assertThat(run.record(
                        new Command.RecordSubrunEnded(
                                server.id(), 9, Ending.DITOLAK, By.PROGRAM, "Kapasitas habis", Map.of()),
                        at("2026-11-25T13:30")))
                .isTrue();
        isOverUntilItIsReopened();
    }

    @Test
    void reopenedTwice() {
        completed();
        denied("2026-11-25T13:30");
        reopened("2026-12-02T09:00");
        withdrawn("2026-12-03T09:00");
        reopened("2026-12-16T09:00");
        kept();
        assertThat(openAndReopened("2026-11-23")).containsExactly(0, 1);
        assertThat(openAndReopened("2026-11-30")).containsExactly(0, 1);
        assertThat(openAndReopened("2026-12-14")).containsExactly(1, 0);
    }

    @Test
    void movedToAnotherVersionSince() {
        completed();
        denied("2026-11-25T13:30");
        reopened("2026-12-09T09:00");
        assertThat(run.moves(REVISED, at("2026-12-09T10:00"))).isTrue();
        kept();
        isOverUntilThen();
    }
}
