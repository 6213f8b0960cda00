package id.sopan.engine;

import static id.sopan.engine.Play.ADMIN;
import static id.sopan.engine.Play.AGUS;
import static id.sopan.engine.Play.BUDI;
import static id.sopan.engine.Play.DEWI;
import static id.sopan.engine.Play.EKO;
import static id.sopan.engine.Play.RINA;
import static id.sopan.engine.Play.SARI;
import static id.sopan.engine.Play.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Ending;
import id.sopan.procedure.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebserviceTest {

    private static final By DEWI_FOR_SERVER = new By(DEWI.person(), "server", Role.MANAGE_SERVER);

    private static final By AGUS_FOR_SERVER =
            new By(AGUS.person(), "server", Role.MANAGE_SERVER, new Person(99, "Joko"));

    private final Play play = Play.of("webservice.yaml");

    @BeforeEach
    void akademikAsks() {
        assertThat(play.ask(SARI, Play.WEBSERVICE)).isInstanceOf(Outcome.Accepted.class);
        play.does(Actor.PROGRAM, new Command.AssignNumber("WS-2026-0001"));
    }

    private void untilServerIsGiven() {
        play.decides(RINA, "baru", null);
        play.does(EKO, new Command.Take(play.run().version()));
        play.finishes(RINA, "https://rancangan.example/1");
        Child child = play.run().children().getFirst();
        play.does(Actor.PROGRAM, new Command.RecordSubrunStarted(child.id(), "SV-2026-0001"));
        play.does(
                Actor.PROGRAM,
                new Command.RecordSubrunEnded(child.id(), 1, Ending.SELESAI, DEWI_FOR_SERVER, null, Map.of()));
    }

    @Test
    void theWholeRequestEndsWithTheRequestersConfirmation() {
        untilServerIsGiven();
        assertThat(play.step()).isEqualTo("pengembangan");
        play.does(EKO, new Command.Take(play.run().version()));
        play.finishes(EKO, "https://git.example/ws");
        play.decides(AGUS, "lulus", null);
        play.decides(SARI, "terhubung", null);
        assertThat(play.end()).extracting(Run.End::ending).isEqualTo(Ending.SELESAI);
        assertThat(play.run().visits())
                .extracting(Visit::step)
                .containsExactly(
                        "permohonan", "analisis", "rancangan", "alokasi", "pengembangan", "pengujian", "konfirmasi");
        assertThat(play.run().visits()).noneMatch(Visit::isOpen);
    }

    @Test
    void aDenialNeedsItsReasonAndEndsTheRun() {
        int version = play.run().version();
        for (String none : new String[] {null, " ", "\u2800", "\u200B\u200B"}) {
            assertThat(play.refuses(RINA, new Command.Decide(version, "tolak", none)))
                    .isInstanceOf(Rejection.ReasonRequired.class);
        }
        play.decides(RINA, "tolak", "Data sudah tersedia pada webservice lain");
        assertThat(play.end().reason()).isEqualTo("Data sudah tersedia pada webservice lain");
    }

    @Test
    void anOfficerOfAnotherUnitTiLearnsWhoDealsWithIt() {
        Actor elsewhere = new Actor(STRANGER.person(), Set.of(new Hat("kampus-dua", Role.UNIT_TI)), false);
        assertThat(play.refuses(elsewhere, new Command.Decide(play.run().version(), "baru", null)))
                .isEqualTo(new Rejection.OfAnotherUnit(Role.UNIT_TI, "ti"));
    }

    @Test
    void onlyUnitTiDecidesTheAnalysis() {
        int version = play.run().version();
        for (Actor other : new Actor[] {SARI, DEWI, EKO, STRANGER, ADMIN}) {
            assertThat(play.refuses(other, new Command.Decide(version, "baru", null)))
                    .isInstanceOf(Rejection.NotYours.class);
        }
    }

    @Test
    void whatIsSentBackKeepsItsAnswersAndResumesTheSameVisit() {
        int version = play.run().version();
        play.forward(Duration.ofMinutes(10)).decides(RINA, "lengkapi", "Mohon sebutkan jumlah data");
        assertThat(play.step()).isEqualTo("permohonan");
        assertThat(play.run().answers()).containsEntry("permohonan.aplikasi", "SIAKAD");
        play.forward(Duration.ofHours(2))
                .does(BUDI, new Command.Submit(play.run().version(), Map.of("data", "Data 5.000 mahasiswa aktif")));
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(play.run().answers()).containsEntry("permohonan.data", "Data 5.000 mahasiswa aktif");
        Visit analysis = play.run().current().orElseThrow();
        assertThat(analysis.number()).isEqualTo(1);
        assertThat(Duration.between(
                        analysis.pauses().getFirst().from(),
                        analysis.pauses().getFirst().until()))
                .isEqualTo(Duration.ofHours(2));
        assertThat(play.refuses(RINA, new Command.Decide(version, "baru", null)))
                .isInstanceOf(Rejection.Stale.class);
    }

    @Test
    void aDecisionCanBeTakenBackByWhoMadeItUntilSomebodyActs() {
        play.decides(RINA, "tolak", "Keliru");
        assertThat(play.refuses(AGUS, new Command.Undo(play.run().version())))
                .isInstanceOf(Rejection.NotYoursToUndo.class);
        Command takenBack = new Command.Undo(play.run().version());
        play.does(RINA, takenBack);
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(play.run().isOpen()).isTrue();
        assertThat(play.refuses(RINA, new Command.Undo(play.run().version())))
                .as("tapped twice")
                .isEqualTo(new Rejection.Stale(play.run().lastAct()));
        play.decides(RINA, "baru", null);
        assertThat(play.refuses(RINA, takenBack)).as("which was another one").isInstanceOf(Rejection.Stale.class);
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(RINA, new Command.Undo(play.run().version())))
                .isInstanceOf(Rejection.NothingToUndo.class);
    }

    @Test
    void theDesignTakenBackWithdrawsTheServerRequestAndAsksForAnotherLater() {
        play.decides(RINA, "baru", null);
        play.finishes(RINA, "https://rancangan.example/1");
        Child first = play.run().children().getFirst();
        play.does(Actor.PROGRAM, new Command.RecordSubrunStarted(first.id(), "SV-2026-0001"));
        play.does(RINA, new Command.Undo(play.run().version()));
        assertThat(play.run().owed()).hasOnlyElementsOfType(Owed.WithdrawChild.class);
        play.finishes(RINA, "https://rancangan.example/2");
        assertThat(play.run().children())
                .extracting(Child::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        play.does(
                Actor.PROGRAM,
                new Command.RecordSubrunEnded(first.id(), 1, Ending.DIBATALKAN, By.PROGRAM, null, Map.of()));
        assertThat(play.step()).isEqualTo("alokasi");
    }

    @Test
    void theServerTakenBackIsWaitedForAgainUntilSomebodyActsOnIt() {
        untilServerIsGiven();
        Run given = play.run();
        Child server = given.children().getFirst();
        assertThat(server.endedBy()).isEqualTo(DEWI_FOR_SERVER);
        assertThat(given.visits().get(3).closing())
                .as("the step is nobody's work but the sub-run's")
                .extracting(Visit.Closing::by)
                .isEqualTo(By.PROGRAM);
        Command.UndoSubrunEnd takenBack = new Command.UndoSubrunEnd(server.id(), 7, DEWI_FOR_SERVER);
        assertThat(play.refuses(DEWI, takenBack)).isInstanceOf(Rejection.NothingToUndo.class);
        assertThat(play.refuses(DEWI, new Command.Undo(given.version()))).isInstanceOf(Rejection.NothingToUndo.class);
        assertThat(play.refuses(Actor.PROGRAM, new Command.UndoSubrunEnd("another", 7, DEWI_FOR_SERVER)))
                .isInstanceOf(Rejection.NothingToUndo.class);

        play.does(Actor.PROGRAM, takenBack);
        assertThat(play.step()).isEqualTo("alokasi");
        assertThat(play.run().children()).extracting(Child::endedBy).containsOnlyNulls();
        assertThat(play.run().lastAct()).extracting(Entry::by).isEqualTo(DEWI_FOR_SERVER);
        assertThat(play.run().owed())
                .containsExactly(new Owed.ReopenChild(
                        play.run().children().getFirst(), play.run().journal().getLast()));
        play.does(Actor.PROGRAM, new Command.RecordSubrunStarted(server.id(), "SV-2026-0001"));
        assertThat(play.run().owed()).isEmpty();

        play.does(
                Actor.PROGRAM,
                new Command.RecordSubrunEnded(server.id(), 8, Ending.SELESAI, AGUS_FOR_SERVER, null, Map.of()));
        assertThat(play.run().children()).extracting(Child::endedBy).containsExactly(AGUS_FOR_SERVER);
        assertThat(play.step()).isEqualTo("pengembangan");
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(Actor.PROGRAM, takenBack)).isInstanceOf(Rejection.NothingToUndo.class);
    }

    @Test
    void anEndThatWasTakenBackCountsNoMoreHoweverLateItIsTold() {
        untilServerIsGiven();
        Child server = play.run().children().getFirst();
        Command.RecordSubrunEnded late =
                new Command.RecordSubrunEnded(server.id(), 7, Ending.SELESAI, DEWI_FOR_SERVER, null, Map.of());
        play.does(Actor.PROGRAM, new Command.UndoSubrunEnd(server.id(), 7, DEWI_FOR_SERVER));
        assertThat(play.refuses(Actor.PROGRAM, late)).isInstanceOf(Rejection.Unfit.class);
        play.does(Actor.PROGRAM, new Command.RecordSubrunStarted(server.id(), "SV-2026-0001"));
        assertThat(play.refuses(Actor.PROGRAM, late)).isInstanceOf(Rejection.Unfit.class);

        play.does(
                Actor.PROGRAM,
                new Command.RecordSubrunEnded(server.id(), 9, Ending.DITOLAK, AGUS_FOR_SERVER, null, Map.of()));
        assertThat(play.run().children()).extracting(Child::ending).containsExactly(Ending.DITOLAK);
    }

    @Test
    void theRequestingUnitWithdrawsAndReopensWithinThirtyDays() {
        assertThat(play.refuses(RINA, new Command.Withdraw("Tidak jadi")))
                .isInstanceOf(Rejection.NotTheRequester.class);
        assertThat(play.refuses(BUDI, new Command.Withdraw(" "))).isInstanceOf(Rejection.ReasonRequired.class);
        assertThat(play.refuses(BUDI, new Command.Reopen("Jadi"))).isInstanceOf(Rejection.NotEnded.class);
        play.does(BUDI, new Command.Withdraw("Tidak jadi"));
        assertThat(play.end())
                .returns("Tidak jadi", Run.End::reason)
                .extracting(end -> end.by().person())
                .isEqualTo(BUDI.person());
        assertThat(play.refuses(BUDI, new Command.Withdraw("Lagi")))
                .isEqualTo(new Rejection.HasEnded(Ending.DIBATALKAN));
        assertThat(play.refuses(RINA, new Command.Reopen("Jadi"))).isInstanceOf(Rejection.NotTheRequester.class);
        assertThat(play.refuses(SARI, new Command.Reopen(" "))).isInstanceOf(Rejection.ReasonRequired.class);
        play.forward(Duration.ofDays(30)).does(SARI, new Command.Reopen("Jadi diperlukan"));
        assertThat(play.step()).isEqualTo("analisis");
        assertThat(play.run().current().orElseThrow().number()).isEqualTo(2);
        play.does(ADMIN, new Command.Withdraw("Atas permintaan"));
        play.forward(Duration.ofDays(30).plusMillis(1));
        assertThat(play.refuses(SARI, new Command.Reopen("Terlambat"))).isInstanceOf(Rejection.TooLateToReopen.class);
    }

    @Test
    void theSameTapIsTheSameDecision() {
        Origin tap = Origin.tap(-100, 5, "callback-1");
        Command decide = new Command.Decide(play.run().version(), "baru", null);
        assertThat(play.give(RINA, decide, tap)).isInstanceOf(Outcome.Accepted.class);
        long entries = play.run().seq();
        assertThat(play.give(RINA, decide, tap)).isInstanceOf(Outcome.Repeated.class);
        assertThat(play.run().seq()).isEqualTo(entries);
    }

    private static Actor alsoOfUnitTi(Actor requester) {
        return new Actor(
                requester.person(), Set.of(new Hat("akademik", Role.UNIT_TERKAIT), new Hat("ti", Role.UNIT_TI)), false);
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        Actor both = alsoOfUnitTi(SARI);
        assertThat(play.refuses(both, new Command.Decide(play.run().version(), "baru", null)))
                .isInstanceOf(Rejection.OwnRequest.class);
    }

    @Test
    void nobodyApprovesWhatTheyWroteInTheirColleaguesRequest() {
        Actor both = alsoOfUnitTi(BUDI);
        play.decides(RINA, "lengkapi", "Mohon sebutkan jumlah data");
        play.does(both, new Command.Submit(play.run().version(), Map.of()));
        assertThat(Voice.isAwaited(
                        play.run(), play.procedure.step("analisis"), new By(BUDI.person(), "ti", Role.UNIT_TI)))
                .as("who sends it as it was has written nothing")
                .isTrue();
        play.decides(RINA, "lengkapi", "Mohon sebutkan jumlah data");
        play.does(both, new Command.Submit(play.run().version(), Map.of("data", "Data 5.000 mahasiswa aktif")));
        assertThat(play.refuses(both, new Command.Decide(play.run().version(), "baru", null)))
                .isEqualTo(new Rejection.OwnRequest(Role.UNIT_TI));
        play.decides(AGUS, "baru", null);
    }

    @Test
    void nobodyStopsTheClockOfTheirOwnRequest() {
        Actor both = alsoOfUnitTi(SARI);
        int version = play.run().version();
        assertThat(play.refuses(both, new Command.Ask(version, "Untuk semester mana?")))
                .isInstanceOf(Rejection.OwnRequest.class);
        assertThat(play.refuses(both, new Command.Pause(version, "Rapat"))).isInstanceOf(Rejection.OwnRequest.class);
        play.does(RINA, new Command.Pause(version, "Rapat"));
        play.does(both, new Command.Continue(play.run().version()));
        assertThat(play.run().current().orElseThrow().isPaused()).isFalse();
    }

    @Test
    void aTaskIsInOnePairOfHandsAndCanBeGivenBack() {
        play.decides(RINA, "lama", null);
        int version = play.run().version();
        play.does(EKO, new Command.Take(version));
        assertThat(play.refuses(RINA, new Command.Take(version))).isInstanceOf(Rejection.AlreadyTaken.class);
        assertThat(play.refuses(EKO, new Command.Take(version))).isInstanceOf(Rejection.TakenByYou.class);
        assertThat(play.refuses(RINA, new Command.Release(version))).isInstanceOf(Rejection.NotTakenByYou.class);
        play.does(EKO, new Command.Release(version));
        play.does(RINA, new Command.Take(version));
        assertThat(play.run().current().orElseThrow().takings()).hasSize(2);
    }

    @Test
    void theUnitTiThatChoosesTakesPartAndNoOtherChoosesAfterwards() {
        Play several = Play.of("webservice.yaml");
        several.holders.put(Role.UNIT_TI, java.util.List.of("ti", "ti-dua"));
        several.holders.put(Role.PENGEMBANG, java.util.List.of("pengembang", "vendor"));
        several.holders.put(Role.MANAGE_SERVER, java.util.List.of("server", "server-dua"));
        several.akademikAsks();
        Command builds = new Command.AssignUnit(Role.PENGEMBANG, "vendor");
        assertThat(several.refuses(Play.DEWI, builds)).isInstanceOf(Rejection.NotYours.class);
        several.does(RINA, builds);
        assertThat(several.run().unitOf(Role.UNIT_TI)).isEqualTo("ti");
        Actor other = Play.actor(11, "Tono", "ti-dua", Role.UNIT_TI);
        Command server = new Command.AssignUnit(Role.MANAGE_SERVER, "server");
        assertThat(several.refuses(other, server)).isInstanceOf(Rejection.NotYours.class);
        several.does(ADMIN, server);
        assertThat(several.run().unitOf(Role.MANAGE_SERVER)).isEqualTo("server");
    }

    @Test
    void whereSeveralUnitsBuildUnitTiChooses() {
        play.holders.put(Role.PENGEMBANG, java.util.List.of("pengembang", "vendor"));
        play.decides(RINA, "baru", null);
        assertThat(play.refuses(EKO, new Command.Take(play.run().version())))
                .isInstanceOf(Rejection.UnitNotChosen.class);
        assertThat(play.refuses(EKO, new Command.AssignUnit(Role.PENGEMBANG, "vendor")))
                .isInstanceOf(Rejection.NotYours.class);
        assertThat(play.refuses(AGUS, new Command.AssignUnit(Role.PENGEMBANG, "tidak-ada")))
                .isInstanceOf(Rejection.UnknownUnit.class);
        play.does(AGUS, new Command.AssignUnit(Role.PENGEMBANG, "pengembang"));
        Entry chosen = play.run().lastAct();
        assertThat(play.refuses(RINA, new Command.AssignUnit(Role.PENGEMBANG, "vendor")))
                .as("who was first")
                .isEqualTo(new Rejection.Stale(chosen));
        play.does(EKO, new Command.Take(play.run().version()));
        assertThat(play.refuses(RINA, new Command.AssignUnit(Role.PENGEMBANG, "vendor")))
                .as("whatever was done since")
                .isEqualTo(new Rejection.Stale(chosen));
    }
}
