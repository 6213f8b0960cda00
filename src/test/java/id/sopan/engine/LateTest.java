package id.sopan.engine;

import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done while Sopan was away is entered with its real time. */
class LateTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Play play = Play.of("webservice.yaml");
    private Instant asked = Instant.MIN;

    /** At 08.00; five hours later the network is back. */
    @BeforeEach
    void akademikAsks() {
        asked = play.now;
        play.ask(SARI, Play.WEBSERVICE);
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
        play.forward(Duration.ofHours(5));
    }

    private Command decided(long minutes, String exit, @Nullable String reason) {
        return late(minutes, new Command.Decide(play.run().version(), exit, reason));
    }

    private Command late(long minutes, Command act) {
        return new Command.EnterLate(after(minutes), act, "Jaringan terputus");
    }

    private Instant after(long minutes) {
        return asked.plus(Duration.ofMinutes(minutes));
    }

    private Visit visit(int index) {
        return play.run().visits().get(index);
    }

    @Test
    void itBearsItsRealTimeItsReasonAndWhenItWasEntered() {
        List<Entry> before = play.run().journal();
        play.does(RINA, decided(40, "baru", null));
        Visit.Closing closing = Objects.requireNonNull(visit(1).closing());
        assertThat(closing.at()).isEqualTo(after(40));
        assertThat(closing.late()).isEqualTo("Jaringan terputus");
        assertThat(play.run().journal()).startsWith(before.toArray(Entry[]::new));
        assertThat(play.run().journal().subList(before.size(), before.size() + 2))
                .allSatisfy(entry -> {
                    assertThat(entry.at()).isEqualTo(after(40));
                    assertThat(entry.recordedAt()).isEqualTo(play.now);
                    assertThat(entry.by().person()).isEqualTo(RINA.person());
                    assertThat(entry.origin().late()).isTrue();
                });
        assertThat(visit(2).opened()).as("nobody could see it before").isEqualTo(play.now);
    }

    @Test
    void theNextStepDoneMeanwhileCountsFromWhenTheOneBeforeWasDone() {
        play.does(RINA, decided(40, "baru", null));
        play.forward(Duration.ofMinutes(5));
        play.does(RINA, late(100, new Command.Finish(play.run().version(), "https://rancangan.example/1")));
        assertThat(visit(2).opened()).isEqualTo(after(40));
        assertThat(Objects.requireNonNull(visit(2).closing()).at()).isEqualTo(after(100));
        assertThat(play.run().lastAt()).isEqualTo(after(100));
    }

    @Test
    void itIsNeitherBeforeItsNeighboursNorInTheFuture() {
        assertThat(play.refuses(RINA, decided(-1, "baru", null))).isEqualTo(new Rejection.LateBeforeStep(asked));
        assertThat(play.refuses(RINA, decided(301, "baru", null))).isEqualTo(new Rejection.LateInFuture(play.now));
        play.does(RINA, decided(40, "baru", null));
        play.does(EKO, new Command.Take(play.run().version()));
        Command finish = new Command.Finish(play.run().version(), "https://rancangan.example/1");
        assertThat(play.refuses(RINA, late(100, finish))).isEqualTo(new Rejection.LateBeforeStep(play.now));
    }

    @Test
    void aNoteWrittenMeanwhileBoundsNothing() {
        play.does(SARI, new Command.AddNote("Mohon disegerakan", null));
        play.does(RINA, decided(40, "baru", null));
        assertThat(Objects.requireNonNull(visit(1).closing()).at()).isEqualTo(after(40));
    }

    @Test
    void whatWasTakenBackBoundsNothingAndSoTheTrueTimeCanBeEntered() {
        play.does(RINA, decided(20, "baru", null));
        play.forward(Duration.ofMinutes(5));
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(play.refuses(RINA, decided(-1, "baru", null))).isEqualTo(new Rejection.LateBeforeStep(asked));
        play.does(RINA, decided(10, "lama", null));
        Visit.Closing closing = Objects.requireNonNull(visit(1).closing());
        assertThat(closing.at()).isEqualTo(after(10));
        assertThat(visit(1).opened()).isEqualTo(asked);
        assertThat(visit(2).opened()).isEqualTo(play.now);
        assertThat(play.run().lastAt())
                .as("nothing is recorded before it was taken back")
                .isEqualTo(play.now);
    }

    @Test
    void anActThatWasPressedAndTakenBackBoundsNothingButWhatStandsDoes() {
        play.does(RINA, decided(40, "baru", null));
        play.does(EKO, new Command.Take(play.run().version()));
        Instant taken = play.now;
        play.forward(Duration.ofMinutes(30));
        play.finishes(EKO, "https://rancangan.example/1");
        play.forward(Duration.ofMinutes(30));
        play.does(EKO, new Command.Undo(play.run().version()));
        Command finish = new Command.Finish(play.run().version(), "https://rancangan.example/1");
        assertThat(play.refuses(EKO, new Command.EnterLate(taken.minusSeconds(1), finish, "Salah tekan")))
                .isEqualTo(new Rejection.LateBeforeStep(taken));
        play.does(EKO, new Command.EnterLate(taken.plusSeconds(60), finish, "Salah tekan"));
        assertThat(Objects.requireNonNull(visit(2).closing()).at()).isEqualTo(taken.plusSeconds(60));
    }

    @Test
    void whatAClockThatWasAheadHasWrittenBoundsNothing() {
        play.forward(YEAR);
        play.does(RINA, new Command.Decide(play.run().version(), "baru", null));
        play.does(EKO, new Command.Take(play.run().version()));
        play.forward(YEAR.negated());
        Command finish = new Command.Finish(play.run().version(), "https://rancangan.example/1");
        assertThat(play.refuses(EKO, late(-1, finish))).isEqualTo(new Rejection.LateBeforeStep(asked));
        play.does(EKO, late(290, finish));
        assertThat(visit(2).opened()).as("what is known before").isEqualTo(asked);
        assertThat(Objects.requireNonNull(visit(2).closing()).at()).isEqualTo(after(290));
        assertThat(visit(3).opened()).isEqualTo(play.now);
        assertThat(play.run().lastAt()).isEqualTo(after(290));
    }

    @Test
    void onlyWhoMayActEntersItWithAReasonAndOnlyAnAct() {
        assertThat(play.refuses(DEWI, decided(40, "baru", null))).isInstanceOf(Rejection.NotYours.class);
        Command decide = new Command.Decide(play.run().version(), "baru", null);
        assertThat(play.refuses(RINA, new Command.EnterLate(after(40), decide, " ")))
                .isEqualTo(new Rejection.ReasonRequired());
        assertThat(play.refuses(RINA, late(40, new Command.Undo(play.run().version()))))
                .isEqualTo(new Rejection.Unfit());
        assertThat(play.refuses(RINA, decided(40, "tolak", null))).isEqualTo(new Rejection.ReasonRequired());
    }

    @Test
    void whatWasSentBackAndSentAgainMeanwhileWaitedOnlyUntilThen() {
        play.does(RINA, decided(40, "lengkapi", "Mohon dirinci"));
        play.does(SARI, late(70, new Command.Submit(play.run().version(), Map.of("data", "Data dosen dan mahasiswa"))));
        play.does(RINA, decided(100, "baru", null));
        assertThat(visit(1).pauses())
                .singleElement()
                .satisfies(pause -> assertThat(List.of(pause.from(), Objects.requireNonNull(pause.until())))
                        .containsExactly(after(40), after(70)));
        assertThat(Objects.requireNonNull(visit(1).closing()).at()).isEqualTo(after(100));
    }

    @Test
    void whatSomebodyDecidedMeanwhileIsSaidAndNotThatItsTimeIsTooEarlyForTheNextStep() {
        Command decided = decided(40, "baru", null);
        play.forward(Duration.ofMinutes(1));
        play.does(RINA, new Command.Decide(play.run().version(), "lama", null));
        assertThat(play.refuses(RINA, decided)).isInstanceOf(Rejection.Stale.class);
    }

    @Test
    void aDenialEnteredLateEndsTheRunWhenItWasGiven() {
        play.does(RINA, decided(40, "tolak", "Sudah ada"));
        assertThat(play.end().at()).isEqualTo(after(40));
        assertThat(play.end().reason()).isEqualTo("Sudah ada");
    }
}
