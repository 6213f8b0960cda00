package id.sopan.report;

import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.desk.Runs;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Documents;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the evaluation counts as returned where an exit leads back by one answer and forward by the others, without a reason. */
class ReturnsTest {

    private static final Procedure PROCEDURE = ServerRuns.changed(
            "webservice",
            "en: \"Approve: extension\"}, style: success, arrow: ya, next: rancangan}",
            "en: \"Approve: extension\"}, style: success, next: [{when: {permohonan.bentuk: terima}, to: permohonan}, {to: rancangan}]}");

    @TempDir
    Path directory;

    private final PlayedRun run = new PlayedRun(PROCEDURE, "run");

    private void asked(String direction) {
        assertThat(run.request(
                        new Hat("akademik", Role.UNIT_TERKAIT),
                        answers(direction),
                        null,
                        at("2026-11-24T08:00"),
                        at("2026-11-24T08:05")))
                .isTrue();
        assertThat(run.record(new Command.AssignNumber("WS-2026-0001"), at("2026-11-24T08:05")))
                .isTrue();
    }

    private void sentAgain(String direction, String at) {
        assertThat(run.act(
                        Role.PEMOHON,
                        0,
                        new Command.Submit(run.run().version(), new HashMap<>(answers(direction))),
                        at(at)))
                .isTrue();
    }

    private void decided(String exit, @Nullable String reason, String at) {
        assertThat(run.act(Role.UNIT_TI, 0, new Command.Decide(run.run().version(), exit, reason), at(at)))
                .isTrue();
    }

    private static Map<String, String> answers(String direction) {
        return Map.of(
                "aplikasi", "SIAKAD", "bentuk", direction, "data", "Data mahasiswa aktif", "tujuan", "Perpustakaan");
    }

    /** In the row of the analysis. */
    private List<Objection> objections() {
        try (SqliteStore store = SqliteStore.open(directory)) {
            Documents runs = store.documents(Collection.RUNS);
            runs.insert(new Filing().document(PROCEDURE, run.run()));
            return new Evaluations(
                            new Histories(runs),
                            new Runs(runs),
                            hash -> Optional.of(PROCEDURE),
                            ServerRuns.CALENDARS,
                            InstantSource.fixed(at("2026-11-26T08:00")))
                    .of(new HalfYear(2026, 2).period(), ServerRuns.WIB, Scope.of(Set.of()))
                    .procedures()
                    .getFirst()
                    .steps()
                    .get(1)
                    .objections();
        }
    }

    @Test
    void theWayBackCountsWithoutAReasonToo() {
        asked("terima");
        decided("lama", null, "2026-11-24T09:00");
        assertThat(objections()).containsExactly(new Objection(false, "", 1));
    }

    @Test
    void theWayForwardDoesNot() {
        asked("kirim");
        decided("lengkapi", "Mohon dirinci", "2026-11-24T09:00");
        sentAgain("kirim", "2026-11-24T10:00");
        decided("lama", null, "2026-11-24T11:00");
        assertThat(objections()).containsExactly(new Objection(false, "Mohon dirinci", 1));
    }

    @Test
    void theWayIsThatOfTheAnswersThatThereWereThen() {
        asked("terima");
        decided("lama", null, "2026-11-24T09:00");
        sentAgain("kirim", "2026-11-24T10:00");
        decided("lama", null, "2026-11-24T11:00");
        assertThat(objections()).containsExactly(new Objection(false, "", 1));
    }
}
