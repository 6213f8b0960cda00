package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A run that an admin moves to another version of its procedure. */
class MigratingTest {

    private static final String YAML =
            Objects.requireNonNull(DefinitionSource.shipped().read().get("webservice.yaml"));

    private final Play play = Play.of("webservice.yaml");

    private Procedure version(String from, String to) {
        assertThat(YAML).contains(from);
        return play.knows(Play.read("webservice.yaml", YAML.replace(from, to)));
    }

    private Procedure withTwoDenials() {
        return version(
                "- {id: tolak, label",
                "- {id: tunda, label: Tunda, style: danger, reason: required, end: ditolak}\n      - {id: tolak, label");
    }

    private Command move(Procedure to) {
        return new Command.Migrate(play.run().version(), to, "SOP diperbarui");
    }

    @Test
    void theNewVersionCountsFromThenOnAndTheJournalSaysWhoMovedItAndWhy() {
        play.akademikAsks();
        Procedure after = withTwoDenials();
        assertThat(play.refuses(RINA, new Command.Decide(play.run().version(), "tunda", "Nanti")))
                .isInstanceOf(Rejection.Unfit.class);

        play.moves(after);

        Entry moved = play.run().journal().getLast();
        assertThat(moved.by()).isEqualTo(new By(ADMIN.person(), null, null));
        assertThat(moved.event())
                .isEqualTo(new Event.Migrated(play.procedure.hash(), after.hash(), false, "SOP diperbarui"));
        assertThat(play.run().definition()).isEqualTo(after.hash());
        play.decides(RINA, "tunda", "Nanti");
        assertThat(play.end().ending()).isEqualTo(Ending.DITOLAK);
    }

    @Test
    void whatWasDoneByTheVersionBeforeStaysDoneByIt() {
        play.akademikAsks();
        play.decides(RINA, "lama", null);
        Procedure without = version(
                "      - {id: lama, label: {id: \"Setujui: pengembangan\", en: \"Approve: extension\"},"
                        + " style: success, arrow: ya, next: rancangan}\n",
                "");

        play.moves(without);

        Visit analisis = play.run().visits().get(1);
        assertThat(analisis.version(play.counting())).isEqualTo(play.procedure);
        assertThat(play.run().visits().getLast().version(play.counting()).hash())
                .isEqualTo(without.hash());
        play.moves(play.procedure);
        assertThat(play.run().visits().get(1).version(play.counting()).hash()).isEqualTo(play.procedure.hash());
        assertThat(play.run().definition()).isEqualTo(play.procedure.hash());
    }

    @Test
    void whatCameBeforeCanNoMoreBeTakenBackAndOlderCardsAreStale() {
        play.akademikAsks();
        play.decides(RINA, "baru", null);
        int before = play.run().version();

        play.moves(withTwoDenials());

        assertThat(play.refuses(RINA, new Command.Undo(play.run().version())))
                .isInstanceOf(Rejection.NothingToUndo.class);
        assertThat(play.refuses(RINA, new Command.Take(before))).isInstanceOf(Rejection.Stale.class);
    }

    @Test
    void onlyAnAdminMovesItWithAReasonToAnotherVersionWhileItRuns() {
        play.akademikAsks();
        Procedure after = withTwoDenials();
        assertThat(play.refuses(RINA, move(after))).isInstanceOf(Rejection.AdminsOnly.class);
        assertThat(play.refuses(ADMIN, move(play.procedure))).isInstanceOf(Rejection.SameVersion.class);
        assertThat(play.refuses(ADMIN, new Command.Migrate(play.run().version(), after, " ")))
                .isInstanceOf(Rejection.ReasonRequired.class);
        assertThat(play.refuses(ADMIN, new Command.Migrate(play.run().version() - 1, after, "SOP diperbarui")))
                .isInstanceOf(Rejection.Stale.class);
        assertThat(play.refuses(ADMIN, move(Play.of("server.yaml").procedure))).isInstanceOf(Rejection.Unfit.class);
        play.decides(RINA, "tolak", "Sudah ada");
        assertThat(play.refuses(ADMIN, move(after))).isInstanceOf(Rejection.HasEnded.class);
    }

    @Test
    void itStaysWhereItsStepOrWhatWaitsForItIsNotThereOrIsOtherWork() {
        play.akademikAsks();
        assertThat(play.refuses(ADMIN, move(version("analisis", "telaah"))))
                .isEqualTo(new Rejection.StepGone("analisis"));
        play.decides(RINA, "lengkapi", "Mohon rinciannya");
        assertThat(play.step()).isEqualTo("permohonan");
        assertThat(play.refuses(ADMIN, move(version("id: lengkapi", "id: perbaiki"))))
                .isEqualTo(new Rejection.StepDiffers("analisis"));
        assertThat(play.refuses(ADMIN, move(version("clock: pause, next: permohonan", "end: ditolak"))))
                .as("what is sent back would not come back")
                .isEqualTo(new Rejection.StepDiffers("analisis"));
        play.moves(withTwoDenials());
        play.does(SARI, new Command.Submit(play.run().version(), Map.of("data", "Data mahasiswa aktif, per prodi")));
        assertThat(play.step()).isEqualTo("analisis");
        play.decides(RINA, "baru", null);
        assertThat(play.refuses(ADMIN, move(withADecisionInPlaceOfTheDesign())))
                .isEqualTo(new Rejection.StepDiffers("rancangan"));
    }

    @Test
    void whoHasTheTaskInHandKeepsItWhereTheyStillMayAndElseItIsReleased() {
        play.akademikAsks();
        play.decides(RINA, "baru", null);
        play.does(Play.EKO, new Command.Take(play.run().version()));
        play.moves(withTwoDenials());
        assertThat(play.run().current().orElseThrow().taken()).isNotNull();

        play.moves(designedBy("[unit-ti, manage-server]"));

        assertThat(play.run().journal()).anySatisfy(entry -> {
            assertThat(entry.event()).isEqualTo(new Event.Released("rancangan"));
            assertThat(entry.by()).isEqualTo(By.PROGRAM);
        });
        assertThat(Objects.requireNonNull(play.run().lastAct()).event()).isInstanceOf(Event.Migrated.class);
        play.does(Play.DEWI, new Command.Take(play.run().version()));
    }

    @Test
    void whatWaitsForAnotherRequestStaysWhereThatWouldBeAnotherOne() {
        play.akademikAsks();
        play.decides(RINA, "baru", null);
        play.finishes(RINA, "https://rancangan.example/1");
        assertThat(play.step()).isEqualTo("alokasi");
        Rejection differs = new Rejection.StepDiffers("alokasi");
        assertThat(play.refuses(ADMIN, move(version("procedure: server", "procedure: pencadangan"))))
                .isEqualTo(differs);
        assertThat(play.refuses(ADMIN, move(version("as: unit-ti\n      prefill", "as: manage-server\n      prefill"))))
                .isEqualTo(differs);
        play.moves(withTwoDenials());
    }

    private Procedure designedBy(String roles) {
        int from = YAML.indexOf("pelaksana:", YAML.indexOf("- id: rancangan"));
        int to = YAML.indexOf("output:\n", from);
        String design = YAML.substring(from, to);
        return version(design, design.replace("[unit-ti, pengembang]", roles));
    }

    private Procedure withADecisionInPlaceOfTheDesign() {
        int from = YAML.indexOf("    task:", YAML.indexOf("- id: rancangan"));
        int to = YAML.indexOf("\n\n", from);
        return version(
                YAML.substring(from, to),
                String.join(
                        "\n",
                        "    decision:",
                        "      - {id: sesuai, label: Sesuai, style: success, arrow: ya, next: alokasi}",
                        "      - {id: tidak, label: Tidak, style: danger, reason: required, arrow: tidak, end: ditolak}"));
    }

    @Test
    void voicesCountAsLongAsTheDecisionIsTheSame() {
        Play izin = ApprovalsTest.izin("{need: 3}");
        izin.decides(RINA, "setuju", null);
        Procedure renamed = izin.knows(ApprovalsTest.definition("{need: 3}", "Izin Baru"));
        izin.moves(renamed);
        assertThat(izin.run().current().orElseThrow().approvals()).hasSize(1);
        Procedure fewer = izin.knows(ApprovalsTest.definition("{need: 2}", "Izin"));

        izin.moves(fewer);

        assertThat(izin.run().current().orElseThrow().approvals()).isEmpty();
        izin.decides(RINA, "setuju", null);
        izin.decides(AGUS, "setuju", null);
        assertThat(Objects.requireNonNull(izin.end()).ending()).isEqualTo(Ending.SELESAI);
    }

    @Test
    void aSubRequestThatNobodyWasChosenForIsAskedForOnceOneUnitIsLeft() {
        String yaml = YAML.replace("as: unit-ti\n      prefill", "as: manage-server\n      prefill");
        assertThat(yaml).isNotEqualTo(YAML);
        Play other = new Play(Play.read("webservice.yaml", yaml));
        other.holders.put(Role.MANAGE_SERVER, List.of("server", "server-2"));
        other.akademikAsks();
        other.decides(RINA, "baru", null);
        other.does(Play.EKO, new Command.Take(other.run().version()));
        other.finishes(RINA, "https://rancangan.example/1");
        assertThat(other.step()).isEqualTo("alokasi");
        assertThat(other.run().children()).isEmpty();

        other.holders.put(Role.MANAGE_SERVER, List.of("server"));
        other.moves(other.knows(Play.read(
                "webservice.yaml",
                yaml.replace(
                        "- {id: tolak, label",
                        "- {id: tunda, label: Tunda, reason: required, end: ditolak}\n      - {id: tolak, label"))));

        assertThat(other.run().children()).extracting(Child::unit).containsExactly("server");
    }
}
