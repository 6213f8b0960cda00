package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.BUDI;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void akademikAsks() {
        play.akademikAsks();
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
    }

    private Command ask(String question) {
        return new Command.Ask(play.run().version(), question);
    }

    private Visit here() {
        return play.run().current().orElseThrow();
    }

    private long open() {
        return Objects.requireNonNull(Objects.requireNonNull(here().question()).question())
                .seq();
    }

    private Command answer(long question) {
        return new Command.Answer(question, "Semester gasal", null);
    }

    @Test
    void theClockWaitsFromTheQuestionToTheAnswerOfAnybodyOfTheUnit() {
        int version = play.run().version();
        Instant asked = play.now;
        play.does(RINA, ask("Untuk semester mana?"));
        assertThat(here().isPaused()).isTrue();
        assertThat(here().hold()).as("no pause by hand").isNull();
        play.forward(Duration.ofHours(3)).does(BUDI, answer(open()));
        assertThat(here().isPaused()).isFalse();
        assertThat(play.run().version()).isEqualTo(version);
        assertThat(here().holds()).singleElement().satisfies(hold -> {
            assertThat(hold.from()).isEqualTo(asked);
            assertThat(hold.until()).isEqualTo(asked.plus(Duration.ofHours(3)));
            Visit.Reply reply = Objects.requireNonNull(
                    Objects.requireNonNull(hold.question()).reply());
            assertThat(reply.by()).isEqualTo(new By(BUDI.person(), "akademik", Role.UNIT_TERKAIT));
            assertThat(reply.text()).isEqualTo("Semester gasal");
        });
    }

    @Test
    void onlyWhoMustActAsksAndOnlyTheRequesterAnswers() {
        assertThat(play.refuses(EKO, ask("Untuk apa?"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(SARI, ask("Untuk apa?"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(ADMIN, ask("Untuk apa?"))).isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(RINA, ask(" "))).isEqualTo(new Rejection.ReasonRequired());
        play.does(RINA, ask("Untuk semester mana?"));
        assertThat(play.refuses(EKO, answer(open()))).isEqualTo(new Rejection.NotTheRequester());
        assertThat(play.refuses(STRANGER, answer(open()))).isEqualTo(new Rejection.NotTheRequester());
        assertThat(play.refuses(SARI, new Command.Answer(open(), " ", null))).isEqualTo(new Rejection.ReasonRequired());
    }

    @Test
    void nobodyAsksTheirOwnUnit() {
        Play server = Play.of("server.yaml");
        server.ask(
                EKO,
                Map.of("aplikasi", "SIAKAD", "jenis", "baru", "spesifikasi", "2 vCPU, 4 GB", "hakAkses", "Eko: admin"));
        server.decides(RINA, "eksisting", null);
        assertThat(server.refuses(Play.WATI, new Command.Ask(server.run().version(), "Untuk berapa pengguna?")))
                .isInstanceOf(Rejection.QuestionToOneself.class);
    }

    @Test
    void thereIsOneAtATimeAndAnOldOneIsNotAnswered() {
        play.does(RINA, ask("Untuk semester mana?"));
        long first = open();
        Instant since = play.now;
        assertThat(play.refuses(AGUS, ask("Siapa penanggung jawabnya?")))
                .isEqualTo(new Rejection.QuestionOpen(new By(RINA.person(), "ti", Role.UNIT_TI), since));
        play.does(AGUS, new Command.WithdrawQuestion(first));
        assertThat(here().isPaused()).isFalse();
        play.does(AGUS, ask("Siapa penanggung jawabnya?"));
        assertThat(play.refuses(SARI, answer(first))).isEqualTo(new Rejection.QuestionOver());
        assertThat(play.refuses(EKO, new Command.WithdrawQuestion(open()))).isInstanceOf(Rejection.NotYours.class);
        play.does(SARI, answer(open()));
        assertThat(play.refuses(RINA, new Command.WithdrawQuestion(first))).isEqualTo(new Rejection.QuestionOver());
    }

    @Test
    void aTakenTaskIsAskedAboutByWhoeverHasIt() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(WATI, ask("Warnanya apa?"))).isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(EKO, ask("Warnanya apa?"));
        assertThat(play.refuses(WATI, new Command.WithdrawQuestion(open())))
                .isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(ADMIN, new Command.WithdrawQuestion(open()));
    }

    @Test
    void aPauseByHandStandsBesideIt() {
        play.does(RINA, ask("Untuk semester mana?"));
        play.does(RINA, new Command.Pause(play.run().version(), "Rapat"));
        play.does(SARI, answer(open()));
        assertThat(here().isPaused()).isTrue();
        assertThat(here().question()).isNull();
        play.does(RINA, ask("Untuk apa?"));
        play.does(RINA, new Command.Continue(play.run().version()));
        assertThat(here().isPaused()).isTrue();
        assertThat(here().hold()).isNull();
    }

    @Test
    void leavingOrSendingBackTheStepEndsIt() {
        play.does(RINA, ask("Untuk semester mana?"));
        long asked = open();
        play.decides(RINA, "lengkapi", "Mohon dirinci");
        assertThat(play.refuses(SARI, answer(asked))).isEqualTo(new Rejection.QuestionOver());
        play.does(SARI, new Command.Submit(play.run().version(), Map.of("data", "Data mahasiswa dan dosen")));
        assertThat(here().isPaused()).isFalse();
        play.does(RINA, ask("Untuk apa?"));
        long again = open();
        play.decides(RINA, "baru", null);
        assertThat(play.refuses(SARI, answer(again))).isEqualTo(new Rejection.QuestionOver());
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(open()).isEqualTo(again);
        play.does(SARI, new Command.Withdraw("Tidak jadi"));
        assertThat(play.refuses(SARI, answer(again))).isInstanceOf(Rejection.HasEnded.class);
    }
}
