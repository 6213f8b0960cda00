package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.Command;
import id.sopan.engine.Hat;
import id.sopan.outbox.Address;
import id.sopan.procedure.Role;
import id.sopan.report.PlayedRun;
import id.sopan.wording.ReminderItem.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is to be told what. */
class AgendasTest extends RemindedOffice {

    private Agendas agendas;

    /** Who is told, and how. */
    private record Told(Address to, Kind kind, String mark) {}

    @BeforeEach
    void begin() {
        agendas = new Agendas(procedures, new Audiences(roster, hours), hours);
    }

    private List<Told> told(PlayedRun run, String now) {
        return agendas.of(run.run(), at(now)).now().stream()
                .map(call -> new Told(call.to(), call.item().kind(), call.item().mark()))
                .toList();
    }

    @Test
    void whoActsIsToldAtThreeQuartersAndAtTheEndAndWhoIsAboveAtTheEndWithinTheirHours() {
        PlayedRun run = asked();
        assertThat(agendas.of(run.run(), at(ASKED)).now()).isEmpty();
        assertThat(agendas.of(run.run(), at(ASKED)).next()).isEqualTo(at("2026-11-24T13:33:45"));
        assertThat(told(run, "2026-11-24T13:33:45")).containsExactly(new Told(TI, Kind.NEARING, "75"));
        assertThat(told(run, "2026-11-24T13:45"))
                .containsExactly(new Told(TI, Kind.OVERDUE, "100"), new Told(MANAGE_SERVER, Kind.ESCALATED, "100"));
    }

    @Test
    void nobodyIsToldOutsideOfTheirHours() {
        PlayedRun run = asked();
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T13:05");
        does(run, new Command.Continue(run.run().version()), "2026-11-24T14:00");
        assertThat(told(run, "2026-11-24T14:40"))
                .as("16.40 in Jayapura")
                .containsExactly(new Told(TI, Kind.OVERDUE, "100"));
        assertThat(told(run, "2026-11-25T05:30"))
                .as("7.30 there, and 5.30 here")
                .containsExactly(new Told(MANAGE_SERVER, Kind.ESCALATED, "100"));
    }

    @Test
    void whatIsPausedIsNobodysToBeRemindedOf() {
        PlayedRun run = asked();
        does(run, new Command.Pause(run.run().version(), "Menunggu vendor"), "2026-11-24T14:00");
        assertThat(agendas.of(run.run(), at("2026-11-27T09:00")))
                .as("though its standard had passed")
                .isEqualTo(Agenda.EMPTY);
    }

    @Test
    void whomAQuestionWaitsForIsRemindedOnTheThirdWorkingDayAfterItWasAskedAsSoonAsTheyOpen() {
        PlayedRun run = asked();
        does(run, new Command.Ask(run.run().version(), "Untuk semester mana?"), "2026-11-26T08:00");
        assertThat(told(run, "2026-11-27T09:00")).isEmpty();
        assertThat(agendas.of(run.run(), at("2026-11-27T09:00")).next()).isEqualTo(at("2026-12-01T05:30"));
        assertThat(told(run, "2026-12-01T05:30")).containsExactly(new Told(PENGEMBANG, Kind.WAITED_FOR, "2026-12-01"));
    }

    /** Its form has a standard of 60 minutes, and is one of developers in Jayapura, where it is two hours later. */
    @Test
    void whoMustCompleteSomethingIsRemindedOfTheStandardThatTheirFormHas() {
        PlayedRun run = asked();
        does(run, new Command.Decide(run.run().version(), "lengkapi", "Mohon dirinci"), "2026-11-25T08:00");
        assertThat(told(run, "2026-11-25T08:44")).isEmpty();
        assertThat(told(run, "2026-11-25T08:45")).containsExactly(new Told(PENGEMBANG, Kind.NEARING, "75"));
        assertThat(told(run, "2026-11-25T09:00")).containsExactly(new Told(PENGEMBANG, Kind.OVERDUE, "100"));
        assertThat(told(run, "2026-11-26T09:00")).containsExactly(new Told(PENGEMBANG, Kind.OVERDUE, "2026-11-26"));
    }

    @Test
    void whoMustCompleteWhatHasNoStandardIsWaitedFor() {
        PlayedRun run = webservice();
        does(run, new Command.Decide(run.run().version(), "lengkapi", "Mohon dirinci"), "2026-11-24T13:20");
        assertThat(told(run, "2026-11-25T09:00")).isEmpty();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    @Test
    void whoeverAnsweredAQuestionLetsWhatWasLateBeToldAgainOnTheDayAfter() {
        PlayedRun run = asked();
        assertThat(told(run, "2026-11-25T08:00")).contains(new Told(TI, Kind.OVERDUE, "2026-11-25"));
        does(run, new Command.Ask(run.run().version(), "Untuk siapa?"), "2026-11-25T09:00");
        long question = run.run().seq();
        does(run, Role.PEMOHON, new Command.Answer(question, "Untuk Eko", null), "2026-11-26T08:15");
        assertThat(told(run, "2026-11-26T10:00"))
                .as("their card has called them just now")
                .extracting(Told::to)
                .doesNotContain(TI);
        assertThat(told(run, "2026-11-27T08:00")).contains(new Told(TI, Kind.OVERDUE, "2026-11-27"));
    }

    @Test
    void whoeverLetsItGoOnAfterAPauseIsNotToldOnThatDayOfWhatWasLate() {
        PlayedRun run = asked();
        paused(run, Role.UNIT_TI, "2026-11-25T08:00", "2026-11-25T08:05");
        assertThat(told(run, "2026-11-25T08:05")).extracting(Told::to).doesNotContain(TI);
        assertThat(told(run, "2026-11-26T08:00")).contains(new Told(TI, Kind.OVERDUE, "2026-11-26"));
    }

    @Test
    void whereItIsToldOnNoDayThePauseDoesNotSwallowTheBreach() {
        files.computeIfPresent(
                "server.yaml", (file, yaml) -> yaml.replace("escalation: manage-server", "reminders: {repeat: 0}"));
        procedures.refresh();
        PlayedRun run = asked();
        paused(run, Role.UNIT_TI, "2026-11-25T08:00", "2026-11-25T08:05");
        assertThat(told(run, "2026-11-25T08:05")).containsExactly(new Told(TI, Kind.OVERDUE, "100"));
    }

    @Test
    void whatCameBackLateIsToldAgainOnTheDayAfterThat() {
        PlayedRun run = asked();
        does(run, new Command.Decide(run.run().version(), "lengkapi", "Mohon dirinci"), "2026-11-25T08:00");
        Map<String, String> more = new HashMap<>(Map.of("spesifikasi", "8 CPU, 16 GB"));
        does(run, Role.PEMOHON, new Command.Submit(run.run().version(), more), "2026-11-26T08:15");
        assertThat(told(run, "2026-11-26T10:00")).doesNotContain(new Told(TI, Kind.OVERDUE, "2026-11-26"));
        assertThat(told(run, "2026-11-27T08:00")).contains(new Told(TI, Kind.OVERDUE, "2026-11-27"));
    }

    @Test
    void whoeverActsByAnotherVersionIsToldOnTheDayAfterOfWhatOthersWereLateWith() {
        PlayedRun run = asked();
        files.computeIfPresent(
                "server.yaml", (file, yaml) -> yaml.replace("escalation: manage-server", "acts: [manage-server]"));
        procedures.refresh();
        assertThat(run.moves(procedures.current("server").orElseThrow(), at("2026-11-25T09:00")))
                .isTrue();
        assertThat(told(run, "2026-11-25T09:05")).isEmpty();
        assertThat(told(run, "2026-11-26T06:00")).containsExactly(new Told(MANAGE_SERVER, Kind.OVERDUE, "2026-11-26"));
    }

    @Test
    void whoeverActsByBothVersionsIsRemindedAsBefore() {
        PlayedRun run = asked();
        files.computeIfPresent(
                "server.yaml", (file, yaml) -> yaml.replace("escalation: manage-server", "acts: [unit-ti]"));
        procedures.refresh();
        assertThat(run.moves(procedures.current("server").orElseThrow(), at("2026-11-25T09:00")))
                .isTrue();
        assertThat(told(run, "2026-11-25T09:05")).containsExactly(new Told(TI, Kind.OVERDUE, "2026-11-25"));
    }

    @Test
    void whoMustConfirmInTheRowOfOthersIsWaitedForToo() {
        PlayedRun run = toBeConfirmed();
        assertThat(told(run, "2026-11-26T09:00")).isEmpty();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    /** Time waits in it, though the 120 minutes of its row are written at it, too. */
    @Test
    void soIsWhoMustConfirmWhereTheTimeDoesNotCountWhateverStandardIsWrittenThere() {
        change("clock: pause\n", "clock: pause\n    mutuBaku: {waktu: 120}\n");
        PlayedRun run = toBeConfirmed();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    @Test
    void theStandardOfTheRowIsNotTheirsToKeepUnlessItIsWrittenThere() {
        change(" +clock: pause\n", "");
        assertThat(told(toBeConfirmed(), "2026-11-24T14:30")).isEmpty();
        change("pelaksana: .pemohon.\n", "$0    mutuBaku: {waktu: 120}\n");
        assertThat(told(toBeConfirmed(), "2026-11-24T14:30"))
                .as("of 120 minutes 20 were used up")
                .containsExactly(new Told(AKADEMIK, Kind.NEARING, "75"));
    }

    /** At the step in which whoever reported trouble confirms that it is over. */
    private void change(String written, String instead) {
        files.computeIfPresent(
                "dukungan-teknis.yaml",
                (file, yaml) -> yaml.substring(0, yaml.indexOf("id: konfirmasi"))
                        + yaml.substring(yaml.indexOf("id: konfirmasi")).replaceFirst(written, instead));
        assertThat(procedures.refresh().accepted()).hasSize(1);
    }

    private PlayedRun toBeConfirmed() {
        PlayedRun run = support();
        does(run, Role.MANAGE_SERVER, new Command.Take(run.run().version()), "2026-11-24T13:10");
        does(run, Role.MANAGE_SERVER, new Command.Finish(run.run().version(), "Diska penuh"), "2026-11-24T13:20");
        return run;
    }

    /** The design has a standard of 60 minutes. */
    @Test
    void whatIsInHandIsOfWhoHasItAloneAndWhatAnotherRequestDoesOfNobody() {
        PlayedRun run = webservice();
        does(run, new Command.Decide(run.run().version(), "baru", null), "2026-11-25T08:00");
        assertThat(told(run, "2026-11-25T09:00")).extracting(Told::to).contains(TI);
        does(run, Role.PENGEMBANG, new Command.Take(run.run().version()), "2026-11-25T09:05");
        assertThat(told(run, "2026-11-25T09:10")).extracting(Told::to).containsExactly(PENGEMBANG);
        does(run, Role.PENGEMBANG, new Command.Finish(run.run().version(), "https://rancangan"), "2026-11-25T09:20");
        assertThat(run.run().current().orElseThrow().step()).isEqualTo("alokasi");
        assertThat(agendas.of(run.run(), at("2026-12-04T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    @Test
    void ofWhatBearsNoNumberYetNobodyIsReminded() {
        PlayedRun run = asked("server", new Hat("pengembang", Role.PENGEMBANG), ANSWERS);
        assertThat(agendas.of(run.run(), at("2026-11-25T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    @Test
    void ofAStepThatIsQuietNobodyIsReminded() {
        files.computeIfPresent(
                "server.yaml", (file, yaml) -> yaml.replace("escalation: manage-server", "reminders: {quiet: true}"));
        procedures.refresh();
        assertThat(agendas.of(asked().run(), at("2026-11-25T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    /** The analysis of a webservice, of Unit TI. */
    private void definedAtTheAnalysis(String line) {
        files.computeIfPresent(
                "webservice.yaml",
                (file, yaml) -> yaml.replaceFirst(
                        "(- id: analisis\\n(?s:.*?))    decision:", "$1    " + line + "\n    decision:"));
        procedures.refresh();
    }

    @Test
    void whatWaitsForSomebodyOutsideIsNobodysToBeRemindedOf() {
        definedAtTheAnalysis("clock: pause");
        assertThat(agendas.of(webservice().run(), at("2026-12-04T09:00"))).isEqualTo(Agenda.EMPTY);
    }

    @Test
    void aStepSaysHowOftenWhoActsIsRemindedAndHowOftenWhoIsWaitedFor() {
        definedAtTheAnalysis("reminders: {waiting: 1, requester: 2}");
        PlayedRun run = webservice();
        assertThat(told(run, "2026-11-25T09:00")).containsExactly(new Told(TI, Kind.WAITING, "2026-11-25"));
        does(run, new Command.Ask(run.run().version(), "Untuk semester mana?"), "2026-11-25T10:00");
        assertThat(told(run, "2026-11-26T09:00")).isEmpty();
        assertThat(told(run, "2026-11-27T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-11-27"));
    }

    @Test
    void withoutAStandardTheDaysAreCountedFromTheEndOfTheLastPauseOn() {
        PlayedRun run = webservice();
        paused(run, Role.UNIT_TI, "2026-11-24T14:00", "2026-11-25T08:00");
        paused(run, Role.UNIT_TI, "2026-11-26T08:00", "2026-11-27T09:00");
        assertThat(told(run, "2026-12-01T09:00")).isEmpty();
        assertThat(told(run, "2026-12-02T09:00")).containsExactly(new Told(TI, Kind.WAITING, "2026-12-02"));
    }

    @Test
    void andFromWhenItCameBackWhereThatWasLater() {
        PlayedRun run = webservice();
        paused(run, Role.UNIT_TI, "2026-11-24T14:00", "2026-11-25T08:00");
        does(run, new Command.Decide(run.run().version(), "lengkapi", "Mohon dirinci"), "2026-11-25T09:00");
        Map<String, String> more = new HashMap<>(Map.of("data", "Data mahasiswa aktif per semester"));
        does(run, Role.PEMOHON, new Command.Submit(run.run().version(), more), "2026-11-30T10:00");
        assertThat(told(run, "2026-12-02T09:00")).isEmpty();
        assertThat(told(run, "2026-12-03T09:00")).containsExactly(new Told(TI, Kind.WAITING, "2026-12-03"));
    }

    @Test
    void whoPausesWhatTheyMustConfirmIsRemindedFromTheEndOfThatOn() {
        PlayedRun run = support();
        does(run, Role.MANAGE_SERVER, new Command.Take(run.run().version()), "2026-11-24T13:10");
        does(run, Role.MANAGE_SERVER, new Command.Finish(run.run().version(), "Diska penuh"), "2026-11-24T13:20");
        paused(run, Role.PEMOHON, "2026-11-25T08:00", "2026-11-26T09:00");
        assertThat(told(run, "2026-11-30T09:00")).isEmpty();
        assertThat(told(run, "2026-12-01T09:00")).containsExactly(new Told(AKADEMIK, Kind.WAITED_FOR, "2026-12-01"));
    }

    @Test
    void whoeverChoosesIsRemindedOfWhatWaitsForAUnitAndOfNothingElse() {
        bind(Role.MANAGE_SERVER, "Manage Server Dua", new Address(-5, null), WIT);
        assertThat(told(support(), "2026-11-24T14:45")).extracting(Told::to).containsExactly(TI);
        PlayedRun chosen = asked();
        does(chosen, new Command.Decide(chosen.run().version(), "eksisting", null), "2026-11-25T08:00");
        assertThat(told(chosen, "2026-11-25T09:00")).extracting(Told::to).containsExactly(PENGEMBANG);
    }

    @Test
    void ofSeveralUnitsAboveTheOneThatTakesPartIsTold() {
        files.computeIfPresent(
                "dukungan-teknis.yaml",
                (file, yaml) -> yaml.replaceFirst(
                        "(- id: penanganan\\n(?s:.*?))    task:", "$1    escalation: manage-server\n    task:"));
        procedures.refresh();
        PlayedRun run = support();
        bind(Role.MANAGE_SERVER, "Manage Server Dua", new Address(-5, null), WIT);
        assertThat(told(run, "2026-11-25T07:00"))
                .as("as who acts, and as who is above")
                .containsExactly(
                        new Told(MANAGE_SERVER, Kind.OVERDUE, "100"), new Told(MANAGE_SERVER, Kind.ESCALATED, "100"));
    }

    @Test
    void whoeverChoosesIsRemindedOfASubRunThatWaitsForItsUnit() {
        PlayedRun run = waitsForTheUnitOfASubRun();
        assertThat(told(run, "2026-11-30T09:00")).containsExactly(new Told(TI, Kind.WAITING, "2026-11-30"));
        does(run, new Command.AssignUnit(Role.PENGEMBANG, "vendor"), "2026-11-30T10:00");
        assertThat(agendas.of(run.run(), at("2026-12-10T09:00"))).isEqualTo(Agenda.EMPTY);
    }
}
