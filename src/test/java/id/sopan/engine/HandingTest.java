package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.DEWI;
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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task goes from whoever has it in hand to a colleague of the unit. */
class HandingTest {

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void theDesignIsWithTheDevelopers() {
        play.ask(
                SARI,
                Map.of("aplikasi", "SIAKAD", "bentuk", "kirim", "data", "Data mahasiswa", "tujuan", "Perpustakaan"));
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
        play.decides(RINA, "baru", null);
    }

    private Command to(@Nullable Actor colleague) {
        return new Command.HandOver(play.run().version(), colleague);
    }

    private Visit design() {
        return play.run().current().orElseThrow();
    }

    private static Rejection noColleague(Actor to) {
        return new Rejection.NotAColleague(Objects.requireNonNull(to.person()), "pengembang");
    }

    private void ekoTakesIt() {
        play.does(EKO, new Command.Take(play.run().version()));
    }

    @Test
    void theVisitGoesOnInTheColleaguesHands() {
        ekoTakesIt();
        Instant taken = play.now;
        int version = play.run().version();
        int visits = play.run().visits().size();
        play.forward(Duration.ofMinutes(20)).does(EKO, to(WATI));
        By wati = new By(WATI.person(), "pengembang", Role.PENGEMBANG);
        By eko = new By(EKO.person(), "pengembang", Role.PENGEMBANG);
        assertThat(design().takings())
                .containsExactly(
                        new Visit.Taking(eko, taken, play.now, null), new Visit.Taking(wati, play.now, null, eko));
        assertThat(play.run().version()).isEqualTo(version);
        assertThat(play.run().visits()).hasSize(visits);
        assertThat(play.run().journal().getLast())
                .returns(eko, Entry::by)
                .returns(
                        new Event.HandedOver(
                                "rancangan",
                                Objects.requireNonNull(WATI.person()),
                                "pengembang",
                                Role.PENGEMBANG,
                                null),
                        Entry::event);
        assertThat(play.refuses(EKO, to(WATI))).isEqualTo(new Rejection.NotTakenByYou(wati));
        play.does(WATI, to(EKO));
        play.does(EKO, new Command.Release(play.run().version()));
        assertThat(design().taken()).isNull();
    }

    @Test
    void onlyWhoHasItOrAnAdminGivesItOn() {
        assertThat(play.refuses(EKO, to(WATI))).isEqualTo(new Rejection.NotTaken());
        ekoTakesIt();
        assertThat(play.refuses(WATI, to(WATI))).isInstanceOf(Rejection.NotTakenByYou.class);
        assertThat(play.refuses(SARI, to(SARI))).isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(ADMIN, to(WATI));
        assertThat(design().takings().getLast().from()).isEqualTo(new By(ADMIN.person(), null, null));
        assertThat(play.refuses(ADMIN, to(WATI))).isInstanceOf(Rejection.AlreadyTaken.class);
    }

    @Test
    void whoIsOfTheUnitNoMoreLeavesItToTheColleagues() {
        ekoTakesIt();
        By eko = new By(EKO.person(), "pengembang", Role.PENGEMBANG);
        Command release = new Command.Release(play.run().version());
        assertThat(play.refuses(WATI, release)).isEqualTo(new Rejection.NotTakenByYou(eko));
        play.gone.add(eko);
        assertThat(play.refuses(RINA, release))
                .as("who may design, too, for another unit")
                .isEqualTo(new Rejection.NotTakenByYou(eko));
        play.does(WATI, release);
        assertThat(design().taken()).isNull();
    }

    @Test
    void onlyWhoActsForTheSameUnitGetsIt() {
        ekoTakesIt();
        assertThat(play.refuses(EKO, to(null))).isEqualTo(new Rejection.RecipientRequired());
        assertThat(play.refuses(EKO, to(EKO))).isInstanceOf(Rejection.AlreadyTaken.class);
        assertThat(play.refuses(EKO, to(DEWI))).isEqualTo(noColleague(DEWI));
        assertThat(play.refuses(EKO, to(RINA)))
                .as("who may design, too, for another unit")
                .isEqualTo(noColleague(RINA));
        Actor left = new Actor(WATI.person(), Set.of(), false);
        assertThat(play.refuses(EKO, to(left))).isEqualTo(noColleague(WATI));
        assertThat(play.refuses(EKO, to(Actor.PROGRAM))).isEqualTo(new Rejection.RecipientRequired());
        assertThat(play.refuses(EKO, to(STRANGER))).isInstanceOf(Rejection.NotAColleague.class);
    }

    @Test
    void aLaterStepOrTheEndRefusesAnOldCard() {
        ekoTakesIt();
        Command old = to(WATI);
        play.finishes(RINA, "https://rancangan.example/1");
        assertThat(play.refuses(EKO, old)).isInstanceOf(Rejection.Stale.class);
        play.does(SARI, new Command.Withdraw("Tidak jadi"));
        assertThat(play.refuses(EKO, old)).isInstanceOf(Rejection.HasEnded.class);
    }

    @Test
    void whatIsDecidedByTheUnitIsInNobodysHands() {
        Play fresh = Play.of("webservice.yaml");
        fresh.ask(
                SARI,
                Map.of("aplikasi", "SIAKAD", "bentuk", "kirim", "data", "Data mahasiswa", "tujuan", "Perpustakaan"));
        assertThat(fresh.refuses(RINA, new Command.HandOver(fresh.run().version(), AGUS)))
                .isEqualTo(new Rejection.NotTaken());
    }

    @Test
    void takingBackWhatTheColleagueFinishedGivesItBackToTheColleague() {
        ekoTakesIt();
        play.does(EKO, to(WATI));
        play.finishes(RINA, "https://rancangan.example/1");
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(design().taken())
                .satisfies(taken -> assertThat(taken.by().person()).isEqualTo(WATI.person()));
    }
}
