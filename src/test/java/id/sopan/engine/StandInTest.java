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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever stands in for somebody acts in that role, in that unit, and with one voice of the two. */
class StandInTest {

    private static final Hat TI = new Hat("ti", Role.UNIT_TI);
    private static final Hat AKADEMIK = new Hat("akademik", Role.UNIT_TERKAIT);
    private static final Hat PENGEMBANG = new Hat("pengembang", Role.PENGEMBANG);

    private static Person person(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private static Actor standingIn(Actor actor, Hat hat, Actor principal) {
        return new Actor(person(actor), actor.hats(), List.of(new Mandate(hat, person(principal))), actor.admin());
    }

    private static Play asked(Actor requester) {
        Play play = Play.of("webservice.yaml");
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "bentuk", "kirim", "data", "Data mahasiswa", "tujuan", "Perpustakaan");
        assertThat(play.give(requester, new Command.Request(AKADEMIK, play.now, answers, Map.of(), null)))
                .isInstanceOf(Outcome.Accepted.class);
        return play;
    }

    @Test
    void theJournalSaysWhoActedAndForWhom() {
        Play play = asked(SARI);
        Actor dewi = standingIn(DEWI, TI, RINA);

        play.decides(dewi, "baru", null);

        By by = Objects.requireNonNull(play.run().lastAct()).by();
        assertThat(by).isEqualTo(new By(person(DEWI), "ti", Role.UNIT_TI, person(RINA)));
    }

    @Test
    void whoMayAnywayActsAsThemselves() {
        Play play = asked(SARI);

        play.decides(standingIn(AGUS, TI, RINA), "baru", null);

        assertThat(Objects.requireNonNull(play.run().lastAct()).by())
                .isEqualTo(new By(person(AGUS), "ti", Role.UNIT_TI));
    }

    @Test
    void outsideTheirMandateTheyMayNothing() {
        Play play = asked(SARI);
        Command decide = new Command.Decide(play.run().version(), "baru", null);

        assertThat(play.refuses(DEWI, decide)).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(standingIn(DEWI, PENGEMBANG, EKO), decide)).isInstanceOf(Rejection.NotYours.class);
    }

    /** Nobody decides on their own request: not as a stand-in, not through one, and not on one made in their name. */
    @Test
    void nobodyDecidesOnTheirOwnRequestThroughAnother() {
        Actor both = new Actor(person(RINA), Set.of(AKADEMIK, TI), false);
        Play rinas = asked(both);
        Command decide = new Command.Decide(rinas.run().version(), "baru", null);
        assertThat(rinas.refuses(standingIn(DEWI, TI, RINA), decide)).isInstanceOf(Rejection.SharedRequest.class);
        assertThat(rinas.refuses(both, decide)).isInstanceOf(Rejection.OwnRequest.class);

        Play saris = asked(SARI);
        Actor sari = standingIn(SARI, TI, RINA);
        assertThat(saris.refuses(sari, new Command.Decide(saris.run().version(), "baru", null)))
                .isInstanceOf(Rejection.OwnRequest.class);

        Play inTheName = asked(standingIn(new Actor(person(BUDI), Set.of(), false), AKADEMIK, both));
        assertThat(inTheName.run().requester().represents()).isEqualTo(person(RINA));
        assertThat(inTheName.refuses(both, new Command.Decide(inTheName.run().version(), "baru", null)))
                .isInstanceOf(Rejection.SharedRequest.class);
    }

    @Test
    void whoStandsInForTwoDecidesForTheOneWhoDidNotAsk() {
        Play play = asked(new Actor(person(RINA), Set.of(AKADEMIK, TI), false));
        Actor dewi = new Actor(
                person(DEWI),
                DEWI.hats(),
                List.of(new Mandate(TI, person(RINA)), new Mandate(TI, person(AGUS))),
                false);

        play.decides(dewi, "baru", null);

        assertThat(Objects.requireNonNull(play.run().lastAct()).by().represents())
                .isEqualTo(person(AGUS));
    }

    @Test
    void workOfWhoIsAwayGoesOnInTheHandsOfTheStandInAndBack() {
        Play play = asked(SARI);
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        Actor dewi = standingIn(DEWI, PENGEMBANG, EKO);

        play.does(dewi, new Command.Release(play.run().version()));
        assertThat(Objects.requireNonNull(play.run().lastAct()).by().represents())
                .isEqualTo(person(EKO));

        play.does(dewi, new Command.Take(play.run().version()));
        assertThat(play.refuses(DEWI, new Command.Release(play.run().version())))
                .as("once it is over")
                .isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(EKO, new Command.Release(play.run().version()));
        assertThat(Objects.requireNonNull(play.run().lastAct()).by())
                .isEqualTo(new By(person(EKO), "pengembang", Role.PENGEMBANG));
    }

    @Test
    void workOfAColleagueOfWhoIsAwayStaysInTheColleaguesHands() {
        Play play = asked(SARI);
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        Actor dewi = standingIn(DEWI, PENGEMBANG, WATI);
        assertThat(play.refuses(dewi, new Command.Release(play.run().version())))
                .isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(EKO, new Command.Release(play.run().version()));

        play.does(dewi, new Command.Take(play.run().version()));

        assertThat(play.refuses(EKO, new Command.Release(play.run().version())))
                .as("whom nobody represents")
                .isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(WATI, new Command.Release(play.run().version()));
    }

    @Test
    void whatWasDoneInThatTimeIsNotTakenBackAfterIt() {
        Play play = asked(SARI);
        Actor dewi = standingIn(DEWI, TI, RINA);
        play.decides(dewi, "baru", null);
        Command undo = new Command.Undo(play.run().version());

        assertThat(play.refuses(DEWI, undo)).isInstanceOf(Rejection.NotYoursToUndo.class);
        assertThat(play.refuses(standingIn(DEWI, TI, AGUS), undo))
                .as("who stands in for another by now")
                .isInstanceOf(Rejection.NotYoursToUndo.class);
        assertThat(play.refuses(standingIn(DEWI, PENGEMBANG, RINA), undo))
                .as("or in something else")
                .isInstanceOf(Rejection.NotYoursToUndo.class);
        play.does(dewi, undo);
        assertThat(play.step()).isEqualTo("analisis");
    }
}
