package id.sopan.report;

import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.Filing;
import id.sopan.desk.Histories;
import id.sopan.desk.History;
import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.measure.ActingUnit;
import id.sopan.measure.Clock;
import id.sopan.measure.VisitTime;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports read of a run what its journal tells: of a webservice that was asked for on Wednesday, 25 November 2026. */
class HeadsOfRunsTest {

    private static final Procedure WEBSERVICE = ServerRuns.procedure("webservice");
    private static final Map<String, String> ANSWERS = Map.of(
            "aplikasi", "SIAKAD", "bentuk", "kirim", "data", "Data mahasiswa aktif", "tujuan", "Aplikasi perpustakaan");
    private static final Procedure REVISED =
            ServerRuns.changed("webservice", "caraMengatasi: ~", "caraMengatasi: Hubungi Unit TI");
    private static final Instant NOW = at("2026-11-26T08:00");

    @TempDir
    Path directory;

    private final PlayedRun webservice = new PlayedRun(WEBSERVICE, "run");

    /** As reports look at one. */
    private record Stay(
            String step,
            int number,
            Instant opened,
            Optional<String> unit,
            VisitTime time,
            @Nullable Instant closed,
            @Nullable String exit,
            boolean completed,
            @Nullable String definition) {

        static Stay of(Visit visit) {
            Visit.Closing closing = visit.closing();
            return new Stay(
                    visit.step(),
                    visit.number(),
                    visit.opened(),
                    ActingUnit.of(visit),
                    VisitTime.of(visit, WEBSERVICE.step(visit.step()), NOW, Clock.WALL),
                    closing == null ? null : closing.at(),
                    closing == null ? null : closing.exit(),
                    closing != null && closing.completed(),
                    visit.definition());
        }
    }

    private void asked() {
        assertThat(webservice.request(
                        new Hat("akademik", Role.UNIT_TERKAIT),
                        ANSWERS,
                        null,
                        at("2026-11-25T08:00"),
                        at("2026-11-25T08:05")))
                .isTrue();
        assertThat(webservice.record(new Command.AssignNumber("WS-2026-0001"), at("2026-11-25T08:05")))
                .isTrue();
    }

    private void does(Role role, Command command, String at) {
        assertThat(webservice.act(role, 0, command, at(at))).isTrue();
    }

    private int version() {
        return webservice.run().version();
    }

    private Document stored() {
        return new Filing().document(WEBSERVICE, webservice.run());
    }

    private List<History> heads(Document stored) {
        List<History> found = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(directory)) {
            store.documents(Collection.RUNS).insert(stored);
            new Histories(store.documents(Collection.RUNS)).during(at("2026-11-25T00:00"), NOW, found::add);
        }
        return found;
    }

    private History head() {
        List<History> found = heads(stored());
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<Stay> stays(List<Visit> visits) {
        return visits.stream().map(Stay::of).toList();
    }

    @Test
    void howLongEachStepTookAndWaitedAndWhoseItWas() {
        asked();
        does(Role.UNIT_TI, new Command.Pause(version(), "Menunggu vendor"), "2026-11-25T08:20");
        does(Role.UNIT_TI, new Command.Continue(version()), "2026-11-25T08:40");
        does(Role.UNIT_TI, new Command.Decide(version(), "lengkapi", "Mohon dirinci"), "2026-11-25T09:00");
        does(Role.PEMOHON, new Command.Submit(version(), new HashMap<>(ANSWERS)), "2026-11-25T10:00");
        does(Role.UNIT_TI, new Command.Decide(version(), "baru", null), "2026-11-25T10:30");
        does(Role.PENGEMBANG, new Command.Take(version()), "2026-11-25T11:00");

        Run run = webservice.run();
        History head = head();
        assertThat(head.unit()).isEqualTo(run.unit());
        assertThat(head.units()).isEqualTo(run.units());
        assertThat(head.since()).isEqualTo(run.since());
        assertThat(head.ended()).isNull();
        assertThat(stays(head.visits())).isEqualTo(stays(run.visits()));
    }

    @Test
    void thatTheRequestingUnitIsAsked() {
        asked();
        does(Role.UNIT_TI, new Command.Pause(version(), "Menunggu vendor"), "2026-11-25T08:10");
        does(Role.UNIT_TI, new Command.Ask(version(), "Untuk semester mana?"), "2026-11-25T08:20");
        History head = head();
        Visit open = head.visits().getLast();
        assertThat(open.questionAt(at("2026-11-25T08:20"))).isNull();
        assertThat(open.questionAt(NOW)).isNotNull();
        assertThat(stays(head.visits())).isEqualTo(stays(webservice.run().visits()));
        assertThat(stored().json().lastIndexOf("semester"))
                .isGreaterThan(stored().json().indexOf("\"journal\""))
                .isEqualTo(stored().json().indexOf("semester"));
    }

    @Test
    void whenTheRequestingUnitWasAsked() {
        asked();
        does(Role.UNIT_TI, new Command.Ask(version(), "Untuk semester mana?"), "2026-11-25T08:20");
        does(Role.UNIT_TI, new Command.WithdrawQuestion(question()), "2026-11-25T08:40");
        History head = head();
        Visit open = head.visits().getLast();
        assertThat(open.questionAt(at("2026-11-25T08:30"))).isNotNull();
        assertThat(open.questionAt(NOW)).isNull();
        assertThat(stays(head.visits())).isEqualTo(stays(webservice.run().visits()));
    }

    private long question() {
        Visit.Hold asked = webservice.run().current().orElseThrow().question();
        return Objects.requireNonNull(Objects.requireNonNull(asked).question()).seq();
    }

    @Test
    void whatWasWithdrawnWasLeftUndone() {
        asked();
        does(Role.PEMOHON, new Command.Withdraw("Tidak diperlukan lagi"), "2026-11-25T09:00");

        History head = head();
        assertThat(head.ended()).isEqualTo(at("2026-11-25T09:00"));
        assertThat(head.ending()).isEqualTo(Ending.DIBATALKAN);
        assertThat(stays(head.visits())).isEqualTo(stays(webservice.run().visits()));
    }

    @Test
    void whatANewerSopanWroteIsLeftOut() {
        asked();
        String newer = stored().json().replaceFirst("\"schema\":\\d+", "\"schema\":1000");
        assertThat(heads(new Document("run", 1, 0, stored().keys(), newer))).isEmpty();
    }

    @Test
    void byWhichVersionAStepWasDone() {
        asked();
        does(Role.UNIT_TI, new Command.Decide(version(), "baru", null), "2026-11-25T09:00");
        assertThat(webservice.moves(REVISED, at("2026-11-25T09:30"))).isTrue();

        assertThat(head().definition()).isEqualTo(REVISED.hash());
        assertThat(head().visits())
                .extracting(Visit::definition)
                .containsExactly(WEBSERVICE.hash(), WEBSERVICE.hash(), null);
    }
}
