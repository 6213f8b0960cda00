package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static id.sopan.engine.Play.STRANGER;
import static id.sopan.engine.Play.WATI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PausesTest {

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void akademikAsks() {
        play.ask(SARI, Play.WEBSERVICE);
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
    }

    private Command pause(String reason) {
        return new Command.Pause(play.run().version(), reason);
    }

    private Command proceed() {
        return new Command.Continue(play.run().version());
    }

    private Visit analysis() {
        return play.run().visits().stream()
                .filter(visit -> visit.step().equals("analisis"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverMayActPausesWithAReasonAndLetsItGoOn() {
        assertThat(play.refuses(RINA, pause(" "))).isEqualTo(new Rejection.ReasonRequired());
        assertThat(play.refuses(STRANGER, pause("Saya"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(ADMIN, pause("Saya"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(RINA, proceed())).isEqualTo(new Rejection.NotPaused());
        int version = play.run().version();
        Instant paused = play.now;
        play.does(RINA, pause("Menunggu vendor"));
        assertThat(play.run().version()).isEqualTo(version);
        assertThat(analysis().isPaused()).isTrue();
        assertThat(play.step()).isEqualTo("analisis");
        play.forward(Duration.ofHours(2)).does(AGUS, proceed());
        assertThat(analysis().holds()).singleElement().satisfies(hold -> {
            assertThat(hold.by().person()).isEqualTo(RINA.person());
            assertThat(hold.reason()).isEqualTo("Menunggu vendor");
            assertThat(hold.from()).isEqualTo(paused);
            assertThat(hold.until()).isEqualTo(paused.plus(Duration.ofHours(2)));
        });
        assertThat(analysis().isPaused()).isFalse();
    }

    @Test
    void twoPausesByHandAtOnceAreRefusedAndSayWhoPausedSinceWhen() {
        play.does(RINA, pause("Menunggu vendor"));
        Instant since = play.now;
        play.forward(Duration.ofMinutes(5));
        assertThat(play.refuses(AGUS, pause("Listrik padam")))
                .isEqualTo(new Rejection.AlreadyPaused(new By(RINA.person(), "ti", Role.UNIT_TI), since));
    }

    @Test
    void aTakenStepIsPausedByWhoeverTookItAndAnAdminLetsItGoOn() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(RINA, pause("Saya"))).isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(EKO, pause("Menunggu lisensi"));
        assertThat(play.refuses(RINA, proceed())).isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(ADMIN, proceed());
        assertThat(play.run().current().orElseThrow().isPaused()).isFalse();
    }

    @Test
    void whatIsHeldByWhoIsOfTheUnitNoMoreIsPausedByAnybodyOfIt() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(WATI, pause("Saya"))).isInstanceOf(Rejection.NotTakenByYou.class);
        play.gone.add(new By(EKO.person(), "pengembang", Role.PENGEMBANG));
        play.does(WATI, pause("Menunggu lisensi"));
        play.does(WATI, proceed());
        assertThat(play.refuses(STRANGER, pause("Saya"))).isInstanceOf(Rejection.NotYours.class);
    }

    @Test
    void anOldButtonLetsNoLaterStepGoOn() {
        play.does(RINA, pause("Menunggu vendor"));
        Command old = proceed();
        play.decides(RINA, "baru", null);
        play.does(RINA, pause("Menunggu pengembang"));
        assertThat(play.refuses(RINA, old)).isInstanceOf(Rejection.Stale.class);
        assertThat(play.run().current().orElseThrow().isPaused()).isTrue();
    }

    @Test
    void eachCauseHasItsOwnPauseAndTheyOverlap() {
        play.does(RINA, pause("Menunggu vendor"));
        play.decides(RINA, "lengkapi", "Mohon dirinci");
        assertThat(play.step()).isEqualTo("permohonan");
        assertThat(analysis().isSentBack()).isTrue();
        play.does(SARI, new Command.Submit(play.run().version(), Map.of("data", "Data mahasiswa dan dosen")));
        assertThat(analysis().isSentBack()).isFalse();
        assertThat(analysis().isPaused()).isTrue();
        play.does(RINA, proceed());
        assertThat(analysis().isPaused()).isFalse();
    }

    @Test
    void whatWasSentBackIsPausedByThoseItComesBackTo() {
        play.decides(RINA, "lengkapi", "Mohon dirinci");
        play.does(RINA, pause("Cuti bersama"));
        assertThat(analysis().hold()).isNotNull();
        assertThat(play.run().current().orElseThrow().hold()).isNull();
        play.does(RINA, proceed());
        play.does(SARI, pause("Data dikumpulkan"));
        assertThat(play.run().current().orElseThrow().hold()).isNotNull();
    }

    @Test
    void leavingTheStepEndsThePause() {
        play.does(RINA, pause("Menunggu vendor"));
        play.forward(Duration.ofHours(1)).decides(RINA, "baru", null);
        assertThat(analysis().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.until()).isEqualTo(play.now));
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(analysis().hold()).isNotNull();
        play.does(SARI, new Command.Withdraw("Tidak jadi"));
        assertThat(analysis().isPaused()).isFalse();
        assertThat(play.refuses(RINA, pause("Terlambat"))).isInstanceOf(Rejection.HasEnded.class);
    }

    @Test
    void aStepThatWaitsForAnotherRunIsNotPausedByHand() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        play.finishes(RINA, "https://rancangan.example/1");
        Child child = play.run().children().getFirst();
        play.does(Actor.PROGRAM, new Command.RecordSubrunStarted(child.id(), "SV-2026-0001"));
        assertThat(play.refuses(RINA, pause("Menunggu"))).isEqualTo(new Rejection.WaitsForSubrun("SV-2026-0001"));
    }
}
