package id.sopan.engine;

import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static id.sopan.engine.Play.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    static Play izin(String approvals) {
        Play play = new Play(definition(approvals, "Izin"));
        play.ask(SARI, Map.of("hal", "Akses"));
        return play;
    }

    static Procedure definition(String approvals, String nama) {
        return Play.read("izin.yaml", yaml(approvals, nama));
    }

    private static String yaml(String approvals, String nama) {
        return """
            id: izin
            prefix: IZ
            nama: %s
            starts: {by: [unit-terkait], command: izin, label: Izin}
            steps:
              - id: permohonan
                nomor: 1
                kegiatan: Meminta
                pelaksana: [unit-terkait]
                form:
                  - {id: hal, ask: "Hal?", type: text}
                next: putusan
              - id: putusan
                nomor: 2
                kegiatan: Memutuskan
                pelaksana: [unit-ti, manage-server]
                approvals: %s
                decision:
                  - {id: setuju, label: Setujui, style: success, approves: true, end: selesai}
                  - {id: tolak, label: Tolak, style: danger, reason: required, end: ditolak}
            """.formatted(nama, approvals);
    }

    @Test
    void twoOfThreeMustApproveAndOnePersonCountsOnce() {
        Play play = izin("{need: 2}");
        play.decides(RINA, "setuju", null);
        assertThat(play.run().isOpen()).isTrue();
        assertThat(play.refuses(RINA, new Command.Decide(play.run().version(), "setuju", null)))
                .isInstanceOf(Rejection.AlreadyCounted.class);
        play.decides(AGUS, "setuju", null);
        assertThat(play.end().ending()).isEqualTo(Ending.SELESAI);
    }

    @Test
    void voicesForDifferentExitsAreNotAddedUp() {
        String once = "- {id: setuju, label: Setujui, style: success, approves: true, end: selesai}";
        String twice = once + "\n      " + once.replace("setuju, label: Setujui", "bersyarat, label: Bersyarat");
        Play play = new Play(Play.read("izin.yaml", yaml("{need: 2}", "Izin").replace(once, twice)));
        play.ask(SARI, Map.of("hal", "Akses"));
        play.decides(RINA, "setuju", null);
        play.decides(AGUS, "bersyarat", null);
        assertThat(play.run().isOpen()).isTrue();
        play.decides(DEWI, "bersyarat", null);
        assertThat(play.end().ending()).isEqualTo(Ending.SELESAI);
        assertThat(play.run().visits().getLast().closing())
                .extracting(Visit.Closing::exit)
                .isEqualTo("bersyarat");
    }

    @Test
    void oneDenialDecides() {
        Play play = izin("{need: 2}");
        play.decides(RINA, "setuju", null);
        play.decides(DEWI, "tolak", "Belum perlu");
        assertThat(play.end().ending()).isEqualTo(Ending.DITOLAK);
    }

    @Test
    void whoHasApprovedMayStillDeny() {
        Play play = izin("{need: 2}");
        play.decides(RINA, "setuju", null);
        play.decides(RINA, "tolak", "Keliru menyetujui");
        assertThat(play.end().ending()).isEqualTo(Ending.DITOLAK);
    }

    @Test
    void inASequenceTheLastVoiceDecidesAlsoWhereTheOneBeforeChoseAnotherExit() {
        String once = "- {id: setuju, label: Setujui, style: success, approves: true, end: selesai}";
        String twice = once + "\n      " + once.replace("setuju, label: Setujui", "bersyarat, label: Bersyarat");
        Play play = new Play(Play.read(
                "izin.yaml",
                yaml("{sequence: [unit-ti, manage-server]}", "Izin").replace(once, twice)));
        play.ask(SARI, Map.of("hal", "Akses"));
        play.decides(RINA, "setuju", null);
        play.decides(DEWI, "bersyarat", null);
        assertThat(play.end().ending()).isEqualTo(Ending.SELESAI);
    }

    @Test
    void aVoiceCanBeTakenBack() {
        Play play = izin("{need: 2}");
        play.decides(RINA, "setuju", null);
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(play.run().current().orElseThrow().approvals()).isEmpty();
    }

    @Test
    void inASequenceEachRoleHasItsTurn() {
        Play play = izin("{sequence: [unit-ti, manage-server]}");
        assertThat(play.refuses(DEWI, new Command.Decide(play.run().version(), "setuju", null)))
                .isInstanceOf(Rejection.NotYourTurn.class);
        assertThat(isAwaited(play, AGUS)).isTrue();
        assertThat(isAwaited(play, DEWI)).isFalse();
        play.decides(RINA, "setuju", null);
        assertThat(isAwaited(play, AGUS)).isFalse();
        assertThat(isAwaited(play, DEWI)).isTrue();
        Rejection over =
                new Rejection.TurnOver(Objects.requireNonNull(play.run().lastAct()));
        assertThat(play.refuses(AGUS, new Command.Decide(play.run().version(), "setuju", null)))
                .isEqualTo(over);
        assertThat(play.refuses(AGUS, new Command.Decide(play.run().version(), "tolak", "", Role.UNIT_TI)))
                .as("what they were asked for in their turn")
                .isEqualTo(over);
        play.decides(DEWI, "setuju", null);
        assertThat(play.end().ending()).isEqualTo(Ending.SELESAI);
    }

    @Test
    void whoComesAfterTheirTurnLearnsWhoTookIt() {
        String three = "[unit-ti, manage-server, pengembang]";
        Play play = new Play(Play.read(
                "izin.yaml",
                yaml("{sequence: " + three + "}", "Izin")
                        .replace("pelaksana: [unit-ti, manage-server]", "pelaksana: " + three)));
        play.ask(SARI, Map.of("hal", "Akses"));
        play.decides(RINA, "setuju", null);
        play.decides(DEWI, "setuju", null);
        Entry dewi = Objects.requireNonNull(play.run().lastAct());
        assertThat(play.refuses(Play.JOKO, new Command.Decide(play.run().version(), "setuju", null)))
                .isEqualTo(new Rejection.TurnOver(dewi));
    }

    private static boolean isAwaited(Play play, Actor actor) {
        Hat hat = actor.hats().iterator().next();
        By by = new By(actor.person(), hat.unit(), hat.role());
        return Voice.isAwaitedNow(play.run(), play.procedure.step("putusan"), by);
    }

    @Test
    void whatWasBegunInOneTurnIsNotDoneInAnother() {
        Play play = izin("{sequence: [unit-ti, manage-server]}");
        Actor both = new Actor(
                RINA.person(), Set.of(new Hat("ti", Role.UNIT_TI), new Hat("server", Role.MANAGE_SERVER)), false);
        play.decides(both, "setuju", null);
        assertThat(play.refuses(both, new Command.Decide(play.run().version(), "tolak", null)))
                .isEqualTo(new Rejection.ReasonRequired(Role.MANAGE_SERVER));
        play.does(both, new Command.Undo(play.run().version()));
        Command denial = new Command.Decide(play.run().version(), "tolak", "Belum perlu", Role.MANAGE_SERVER);
        assertThat(play.refuses(both, denial)).isEqualTo(new Rejection.NotYourTurn(Role.UNIT_TI));
        play.decides(both, "setuju", null);
        play.does(both, denial);
        assertThat(play.end().by().role()).isEqualTo(Role.MANAGE_SERVER);
    }

    @Test
    void aVoiceGivenThroughAStandInIsNoSecondOne() {
        Play play = izin("{need: 2}");
        Person rina = Objects.requireNonNull(RINA.person());
        Actor dewi =
                new Actor(STRANGER.person(), Set.of(), List.of(new Mandate(new Hat("ti", Role.UNIT_TI), rina)), false);
        play.decides(RINA, "setuju", null);
        assertThat(play.refuses(dewi, new Command.Decide(play.run().version(), "setuju", null)))
                .isInstanceOf(Rejection.SharedVoice.class);
        play.does(RINA, new Command.Undo(play.run().version()));
        play.decides(dewi, "setuju", null);
        assertThat(play.refuses(RINA, new Command.Decide(play.run().version(), "setuju", null)))
                .isInstanceOf(Rejection.SharedVoice.class);
        play.decides(AGUS, "setuju", null);
        assertThat(play.end().ending()).isEqualTo(Ending.SELESAI);
    }
}
