package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.BUDI;
import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RatingTest {

    private static final By BY_SARI = new By(SARI.person(), "akademik", Role.UNIT_TERKAIT);

    private final Play play = Play.of("dukungan-teknis.yaml");

    private void asked() {
        play.ask(SARI, Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi"));
    }

    private void finished() {
        asked();
        play.finishes(DEWI, "Dijalankan kembali");
        play.decides(SARI, "normal", null);
    }

    private Command rate(int score, String word) {
        return new Command.Rate(play.run().version(), score, word);
    }

    private Command rate(int score) {
        return new Command.Rate(play.run().version(), score, null);
    }

    private Command reconsider() {
        return new Command.Reconsider(play.run().version());
    }

    private Rating rating() {
        return Objects.requireNonNull(play.run().rating());
    }

    @Test
    void whoeverAskedSaysItAfterTheEndAndNobodyElse() {
        finished();
        assertThat(play.refuses(BUDI, rate(1))).isEqualTo(new Rejection.NotYoursToRate(BY_SARI, "akademik"));
        assertThat(play.refuses(DEWI, rate(5))).isEqualTo(new Rejection.NotYoursToRate(BY_SARI, "akademik"));
        assertThat(play.refuses(ADMIN, rate(5))).isEqualTo(new Rejection.NotYoursToRate(BY_SARI, "akademik"));
        Entry last = play.run().lastAct();
        play.does(SARI, rate(4));
        assertThat(rating()).isEqualTo(new Rating(BY_SARI, play.now, 4, null, false));
        assertThat(play.run().lastAct()).as("it is no act").isEqualTo(last);
        assertThat(play.run().undoable())
                .as("what ended it can still be taken back")
                .isNotNull();
    }

    @Test
    void itCountsFromWhenItWasFirstGiven() {
        finished();
        play.does(SARI, rate(4));
        Rating first = rating();
        play.forward(Duration.ofDays(1));
        assertThat(rating().lacksWord()).isTrue();
        play.does(SARI, rate(4, "jelas"));
        assertThat(rating().lacksWord()).isFalse();
        assertThat(rating()).isEqualTo(new Rating(BY_SARI, first.at(), 4, "jelas", false));
        play.does(SARI, reconsider());
        assertThat(rating())
                .as("it counts until it is given anew")
                .isEqualTo(new Rating(BY_SARI, first.at(), 4, "jelas", true));
        play.does(SARI, rate(2));
        assertThat(rating()).isEqualTo(new Rating(BY_SARI, first.at(), 2, null, false));
        play.does(SARI, reconsider());
        assertThat(rating().lacksWord()).as("the score comes first").isFalse();
    }

    @Test
    void theSameTwiceIsSaidOnceAndAWrongTapIsCorrected() {
        finished();
        play.does(SARI, rate(4));
        assertThat(play.refuses(SARI, rate(4))).isEqualTo(new Rejection.AlreadyRated(4));
        play.does(SARI, rate(5));
        play.does(SARI, rate(5, ""));
        assertThat(play.refuses(SARI, rate(5, ""))).isEqualTo(new Rejection.AlreadyRated(5));
        assertThat(play.refuses(SARI, rate(5)))
                .as("a late tap takes no word away")
                .isEqualTo(new Rejection.AlreadyRated(5));
        play.does(SARI, reconsider());
        assertThat(play.refuses(SARI, reconsider())).isEqualTo(new Rejection.NotRated());
        play.does(SARI, rate(5));
        assertThat(rating().lacksWord()).isTrue();
    }

    @Test
    void forSevenDaysAfterTheEnd() {
        finished();
        play.forward(Duration.ofDays(7).minusMillis(1));
        play.does(SARI, rate(3));
        play.forward(Duration.ofMillis(1));
        Rejection late = new Rejection.TooLateToRate(play.end().at().plus(Duration.ofDays(7)));
        assertThat(play.refuses(SARI, rate(4))).isEqualTo(late);
        assertThat(play.refuses(SARI, reconsider())).isEqualTo(late);
        assertThat(rating().score()).isEqualTo(3);
    }

    @Test
    void whatIsReopenedIsAskedAnew() {
        finished();
        Command old = rate(5);
        play.does(SARI, rate(1, "lambat"));
        play.does(SARI, new Command.Reopen("Kambuh"));
        assertThat(play.run().rating()).isNull();
        assertThat(play.refuses(SARI, old)).isInstanceOf(Rejection.Stale.class);
        play.decides(SARI, "normal", null);
        assertThat(play.run().rating()).isNull();
        play.does(SARI, rate(3));
        assertThat(rating().word()).isNull();
    }

    @Test
    void anEndThatIsTakenBackIsNotRated() {
        finished();
        play.does(SARI, rate(5));
        play.does(SARI, new Command.Undo(play.run().version()));
        assertThat(play.step()).isEqualTo("konfirmasi");
        assertThat(play.run().rating()).isNull();
        assertThat(play.run().isEndUndone())
                .as("who was told of the end is told of this")
                .isTrue();
    }

    @Test
    void nobodyIsAskedBeforeTheEndOrOfWhatWasWithdrawn() {
        asked();
        assertThat(play.refuses(SARI, rate(5))).isEqualTo(new Rejection.Unfit());
        assertThat(play.refuses(SARI, reconsider())).isEqualTo(new Rejection.Unfit());
        play.does(SARI, new Command.Withdraw("Sudah pulih"));
        assertThat(play.refuses(SARI, rate(5))).isEqualTo(new Rejection.Unfit());
        assertThat(Rating.until(play.run())).isEmpty();
    }

    @Test
    void onBehalfAnybodyOfTheUnitSaysItAndThenOnlyWhoeverDid() {
        Hat akademik = new Hat("akademik", Role.UNIT_TERKAIT);
        Map<String, String> answers =
                Map.of("aplikasi", "SIAKAD", "bagian", "server", "kendala", "Tidak dapat dibuka sejak pagi");
        play.does(RINA, new Command.Request(akademik, play.now, answers, Map.of(), null));
        play.finishes(DEWI, "Dijalankan kembali");
        play.decides(SARI, "normal", null);
        assertThat(play.refuses(RINA, rate(5))).isEqualTo(new Rejection.NotYoursToRate(null, "akademik"));
        play.does(BUDI, rate(2));
        By budi = new By(BUDI.person(), "akademik", Role.UNIT_TERKAIT);
        assertThat(rating().by()).isEqualTo(budi);
        assertThat(play.refuses(SARI, rate(5))).isEqualTo(new Rejection.NotYoursToRate(budi, "akademik"));
    }

    @Test
    void whatIsNoRatingIsRefused() {
        finished();
        assertThat(play.refuses(SARI, rate(0))).isEqualTo(new Rejection.Unfit());
        assertThat(play.refuses(SARI, rate(6))).isEqualTo(new Rejection.Unfit());
        assertThat(play.refuses(SARI, rate(5, "😀".repeat(101)))).isEqualTo(new Rejection.Unfit());
        assertThat(play.refuses(SARI, reconsider())).isEqualTo(new Rejection.NotRated());
        play.does(SARI, rate(5, "😀".repeat(100)));
    }
}
