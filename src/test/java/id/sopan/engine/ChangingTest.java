package id.sopan.engine;

import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.BUDI;
import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static id.sopan.engine.Play.WATI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangingTest {

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void akademikAsks() {
        play.akademikAsks();
    }

    private Command change(String field, String answer) {
        return new Command.Change(play.run().version(), Map.of(field, answer));
    }

    @Test
    void anybodyOfTheUnitChangesWhatIsNotDecided() {
        int version = play.run().version();
        play.does(BUDI, change("data", "Data mahasiswa cuti"));
        assertThat(play.run().answers()).containsEntry("permohonan.data", "Data mahasiswa cuti");
        assertThat(play.run().answers()).containsEntry("permohonan.aplikasi", "SIAKAD");
        assertThat(play.run().version()).as("older cards are stale").isEqualTo(version + 1);
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(play.refuses(RINA, change("data", "Data mahasiswa lulus"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa cuti"))).isEqualTo(new Rejection.NothingChanged());
        assertThat(play.refuses(SARI, change("bentuk", "entah"))).isEqualTo(new Rejection.AnswerUnfit("bentuk"));
        assertThat(play.refuses(SARI, new Command.Change(version, Map.of("data", "Data mahasiswa lulus"))))
                .isInstanceOf(Rejection.Stale.class);
    }

    @Test
    void whoAskedOnBehalfOfTheUnitChangesItAsTheUnitDoesAndTheirColleaguesDoNot() {
        Play behalf = Play.of("webservice.yaml");
        Hat akademik = new Hat("akademik", Role.UNIT_TERKAIT);
        behalf.does(RINA, new Command.Request(akademik, behalf.now, Play.WEBSERVICE, Map.of(), null));
        assertThat(behalf.run().isOnBehalf()).isTrue();
        behalf.does(RINA, new Command.Change(behalf.run().version(), Map.of("data", "Data mahasiswa cuti")));
        behalf.does(SARI, new Command.Change(behalf.run().version(), Map.of("data", "Data mahasiswa lulus")));
        Command again = new Command.Change(behalf.run().version(), Map.of("data", "Data mahasiswa baru"));
        assertThat(behalf.refuses(AGUS, again)).isInstanceOf(Rejection.NotYours.class);
        assertThat(behalf.refuses(RINA, new Command.Decide(behalf.run().version(), "baru", null)))
                .as("it is still their own")
                .isInstanceOf(Rejection.OwnRequest.class);
    }

    @Test
    void onceDecidedItIsUsedUntilThatIsTakenBack() {
        play.decides(RINA, "baru", null);
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa lulus")))
                .isEqualTo(new Rejection.AnswersUsed("rancangan"));
        play.does(RINA, new Command.Undo(play.run().version()));
        play.does(SARI, change("data", "Data mahasiswa lulus"));
        play.decides(RINA, "tolak", "Sudah ada");
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa baru"))).isInstanceOf(Rejection.HasEnded.class);
        play.does(SARI, new Command.Reopen("Masih perlu"));
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa baru")))
                .isEqualTo(new Rejection.AnswersUsed("analisis"));
    }

    @Test
    void whatWasSentBackIsFilledInAndMayBeChangedAfterwards() {
        play.decides(RINA, "lengkapi", "Mohon dirinci");
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa lulus"))).isEqualTo(new Rejection.FormOpen());
        play.does(SARI, new Command.Submit(play.run().version(), Map.of("data", "Data mahasiswa dan dosen")));
        play.does(SARI, change("data", "Data dosen"));
        assertThat(play.run().answers()).containsEntry("permohonan.data", "Data dosen");
        assertThat(play.step()).isEqualTo("analisis");
    }

    @Test
    void aTaskThatSomebodyTookBarsItUntilItIsGivenBack() {
        Play lain = Play.of("dukungan-teknis.yaml");
        lain.ask(SARI, Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi"));
        assertThat(lain.step()).isEqualTo("penanganan");
        lain.does(SARI, new Command.Change(lain.run().version(), Map.of("bagian", "database")));
        lain.does(DEWI, new Command.Take(lain.run().version()));
        assertThat(lain.refuses(SARI, new Command.Change(lain.run().version(), Map.of("bagian", "hosting"))))
                .isEqualTo(new Rejection.AnswersInHand(new By(DEWI.person(), "server", Role.MANAGE_SERVER)));
        lain.does(DEWI, new Command.Release(lain.run().version()));
        lain.does(SARI, new Command.Change(lain.run().version(), Map.of("bagian", "hosting")));
    }

    @Test
    void voicesGivenOnTheOldAnswersDoNotCount() {
        Play izin = ApprovalsTest.izin("{need: 2}");
        izin.decides(RINA, "setuju", null);
        izin.does(SARI, new Command.Change(izin.run().version(), Map.of("hal", "Akses gudang")));
        assertThat(izin.run().current().orElseThrow().approvals()).isEmpty();
        izin.decides(AGUS, "setuju", null);
        assertThat(izin.run().isOpen()).isTrue();
        izin.decides(RINA, "setuju", null);
        assertThat(izin.run().isOpen()).isFalse();
    }

    @Test
    void answersThatLeadElsewhereAreRefused() {
        Play surat = new Play(Play.read("surat.yaml", """
            id: surat
            prefix: SU
            nama: Surat
            starts: {by: [unit-terkait], command: surat, label: Surat}
            steps:
              - id: minta
                nomor: 1
                kegiatan: Meminta
                pelaksana: [unit-terkait]
                form:
                  - {id: jenis, ask: "Jenis?", type: choice, options: {biasa: Biasa, rahasia: Rahasia, segera: Segera}}
                next: [{when: {jenis: rahasia}, to: pimpinan}, {to: putus}]
              - id: putus
                nomor: 2
                kegiatan: Memutuskan
                pelaksana: [unit-ti]
                decision:
                  - {id: ya, label: Ya, style: success, end: selesai}
                  - {id: tidak, label: Tidak, style: danger, reason: required, end: ditolak}
              - id: pimpinan
                nomor: 3
                kegiatan: Memutuskan yang rahasia
                pelaksana: [manage-server]
                decision:
                  - {id: ya, label: Ya, style: success, end: selesai}
                  - {id: tidak, label: Tidak, style: danger, reason: required, end: ditolak}
            """));
        surat.ask(SARI, Map.of("jenis", "biasa"));
        assertThat(surat.refuses(SARI, new Command.Change(surat.run().version(), Map.of("jenis", "rahasia"))))
                .isEqualTo(new Rejection.ChangesPath());
        surat.does(SARI, new Command.Change(surat.run().version(), Map.of("jenis", "segera")));
        assertThat(surat.step()).isEqualTo("putus");
    }

    @Test
    void nothingBeforeTheLastFormIsChanged() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        play.finishes(RINA, "https://rancangan.example/1");
        assertThat(play.refuses(SARI, change("data", "Data mahasiswa lulus")))
                .isInstanceOf(Rejection.AnswersUsed.class);
        assertThat(play.refuses(WATI, change("data", "Data mahasiswa lulus")))
                .isInstanceOf(Rejection.AnswersUsed.class);
    }
}
