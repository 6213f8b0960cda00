package id.sopan.engine;

import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back what ended a request. */
class UndoneEndTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void ask() {
        play.akademikAsks();
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
        play.forward(Duration.ofMinutes(10));
    }

    private Command undo() {
        return new Command.Undo(play.run().version());
    }

    private Visit analysis() {
        return play.run().visits().get(1);
    }

    @Test
    void forADayAfterItAndThenItCanOnlyBeReopened() {
        play.decides(RINA, "tolak", "Keliru");
        Instant until = play.now.plus(DAY);
        assertThat(play.run().undoableUntil()).hasValue(until);
        play.forward(DAY.minusMillis(1));
        assertThat(play.run().isInTimeToUndo(play.now)).isTrue();
        assertThat(play.refuses(AGUS, undo())).isInstanceOf(Rejection.NotYoursToUndo.class);
        play.forward(Duration.ofMillis(1));
        assertThat(play.run().isInTimeToUndo(play.now)).isFalse();
        assertThat(play.refuses(RINA, undo())).isEqualTo(new Rejection.TooLateToUndo(until, "WS-2026-0001"));
        play.forward(Duration.ofDays(30));
        assertThat(play.refuses(RINA, undo())).isEqualTo(new Rejection.TooLateToUndo(until, null));
        assertThat(play.step()).isEqualTo("ended");
    }

    @Test
    void withinTheDayAndItsTimeIsNotCharged() {
        play.decides(RINA, "tolak", "Keliru");
        Instant ended = play.now;
        play.forward(DAY.minusMillis(1));
        play.does(RINA, undo());
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(analysis().isPaused()).isFalse();
        assertThat(analysis().holds())
                .containsExactly(new Visit.Hold(new By(RINA.person(), "ti", Role.UNIT_TI), ended, play.now, ""));
        assertThat(analysis().holds().getFirst().whileEnded()).isTrue();
    }

    @Test
    void whatEndsNothingIsTakenBackHoweverLateAndItsTimeCounts() {
        play.decides(RINA, "baru", null);
        assertThat(play.run().undoableUntil()).isEmpty();
        play.forward(DAY.multipliedBy(3));
        play.does(RINA, undo());
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(analysis().holds()).isEmpty();
    }

    @Test
    void anEndThatIsEnteredLateCountsFromWhenItWas() {
        Instant said = play.now;
        play.forward(DAY.multipliedBy(3));
        Command denial = new Command.Decide(play.run().version(), "tolak", "Keliru");
        play.does(RINA, new Command.EnterLate(said, denial, "Listrik padam"));
        Instant entered = play.now;
        assertThat(play.end().at()).isEqualTo(said);
        play.forward(DAY.minusMillis(1));
        play.does(RINA, undo());
        assertThat(analysis().holds())
                .as("until it was entered it was worked on")
                .extracting(Visit.Hold::from)
                .containsExactly(entered);
    }

    @Test
    void whatIsEnteredAsDoneBeforeTheMistakeWasNotPausedByIt() {
        Instant said = play.now;
        play.forward(Duration.ofHours(1));
        play.decides(RINA, "tolak", "Keliru");
        play.forward(Duration.ofHours(2));
        play.does(RINA, undo());
        assertThat(analysis().holds()).hasSize(1);
        Command approval = new Command.Decide(play.run().version(), "baru", null);

        play.does(RINA, new Command.EnterLate(said, approval, "Listrik padam"));

        assertThat(analysis().closing()).extracting(Visit.Closing::at).isEqualTo(said);
        assertThat(analysis().holds()).isEmpty();
    }

    @Test
    void aJournalInWhichItWasDoneLaterIsReadAsItIs() {
        play.decides(RINA, "tolak", "Keliru");
        Instant later = play.now.plus(Duration.ofDays(268));
        List<Entry> journal = new ArrayList<>(play.run().journal());
        By rina = new By(RINA.person(), "ti", Role.UNIT_TI);
        journal.add(new Entry(
                journal.size() + 1L, later, later, rina, Origin.message(-100, 99), new Event.Undone("analisis")));
        Run read = Run.fold("run", journal);
        assertThat(read.isOpen()).isTrue();
        assertThat(read.current()).map(Visit::step).hasValue("analisis");
    }

    @Test
    void whatWasWithdrawnIsReopenedAndNeverUndone() {
        play.does(SARI, new Command.Withdraw("Tidak jadi"));
        assertThat(play.run().undoableUntil()).isEmpty();
        assertThat(play.refuses(SARI, undo())).isNotInstanceOf(Rejection.TooLateToUndo.class);
    }
}
