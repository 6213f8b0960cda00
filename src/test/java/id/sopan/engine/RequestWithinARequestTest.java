package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that another one asked for begins and ends with that; there whoever asks may decide, too. */
class RequestWithinARequestTest {

    private static final Parent ABOVE = new Parent("induk", "WS-2026-0001", "alokasi", 1);

    private final Play play = Play.of("server.yaml");

    @BeforeEach
    void theServerIsAskedForAndAnalysed() {
        play.does(
                Actor.PROGRAM,
                new Command.Request(
                        new Hat("ti", Role.UNIT_TI), play.now, null, Map.of("aplikasi", "SIAKAD"), ABOVE, Map.of()));
        play.does(
                RINA,
                new Command.Submit(
                        play.run().version(),
                        Map.of("jenis", "baru", "spesifikasi", "2 vCPU, 4 GB", "hakAkses", "Eko: pengembang")));
        play.decides(RINA, "eksisting", null);
    }

    @Test
    void nobodyWithdrawsOrReopensItAlone() {
        for (Actor actor : new Actor[] {RINA, ADMIN}) {
            assertThat(play.refuses(actor, new Command.Withdraw("Tidak jadi")))
                    .isEqualTo(new Rejection.WithdrawParent(ABOVE));
        }
        play.does(Actor.PROGRAM, new Command.Withdraw("Tidak jadi"));
        assertThat(play.end().ending()).isEqualTo(Ending.DIBATALKAN);
        for (Actor actor : new Actor[] {RINA, ADMIN}) {
            assertThat(play.refuses(actor, new Command.Reopen("Jadi"))).isEqualTo(new Rejection.ReopenParent(ABOVE));
        }
    }

    @Test
    void itsEndIsTakenBackOnceTheOneAboveWaitsAgainAndOnlyAsItEnded() {
        play.finishes(EKO, "Diuji pada server yang ada");
        int version = play.run().version();
        By eko = play.end().by();
        Command.UndoEnd takenBack = new Command.UndoEnd(version, eko);
        assertThat(play.refuses(Actor.PROGRAM, takenBack))
                .as("the one above has not heard of the end")
                .isInstanceOf(Rejection.Unfit.class);
        play.does(Actor.PROGRAM, new Command.RecordParentInformed());
        assertThat(play.refuses(EKO, takenBack)).isInstanceOf(Rejection.Unfit.class);
        assertThat(play.refuses(Actor.PROGRAM, new Command.UndoEnd(version - 1, eko)))
                .isInstanceOf(Rejection.Unfit.class);
        By rina = Objects.requireNonNull(play.run().visits().get(1).closing()).by();
        assertThat(play.refuses(Actor.PROGRAM, new Command.UndoEnd(version, rina)))
                .isInstanceOf(Rejection.Unfit.class);

        play.does(Actor.PROGRAM, takenBack);

        assertThat(play.step()).isEqualTo("lanjutkan");
    }
}
