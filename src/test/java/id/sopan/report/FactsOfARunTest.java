package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.at;
import static id.sopan.report.ServerRuns.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.engine.By;
import id.sopan.engine.Visit;
import id.sopan.measure.UnitCalendars;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.report.export.OfficeCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one request contributes to the figures of days from midnight to midnight, in November and December 2026. */
class FactsOfARunTest {

    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");

    /** @param from and {@code to} are days */
    private static RunFacts facts(String from, String to, Visit... visits) {
        return facts(SERVER, CALENDARS, from, to, visits);
    }

    private static RunFacts facts(
            Procedure procedure, UnitCalendars calendars, String from, String to, Visit... visits) {
        return RunFacts.of(
                ServerRuns.of(procedure, visits),
                procedure,
                calendars,
                at(from + "T00:00"),
                at(to + "T00:00"),
                at("2026-12-04T10:00"));
    }

    @Test
    void anEndThatDidNotLastIsToldOfTheDaysInWhichItWasAndTheRequestIsNotOpenUntilItIsReopened() {
        Visit ended = visit("analisis", "2026-11-25T08:00", "2026-11-25T09:00");
        Visit reopened = visit("analisis", "2026-12-01T08:00", null);
        RunFacts week = facts("2026-11-23", "2026-11-30", ended, reopened);
        assertThat(week.open()).isFalse();
        assertThat(week.reopened()).isTrue();
        assertThat(week.waits()).isNull();
        RunFacts between = facts("2026-11-30", "2026-12-01", ended, reopened);
        assertThat(between.open()).isFalse();
        assertThat(between.reopened()).as("it had ended before").isFalse();
        RunFacts after = facts("2026-11-30", "2026-12-02", ended, reopened);
        assertThat(after.open()).isTrue();
        assertThat(after.reopened()).isFalse();
    }

    /** Both were entered late, as done in the same minute, and the next step opened on Monday, when they were. */
    @Test
    void whatWasEnteredLateAndGoesOnInAStepThatItHasBeenInIsNoEnd() {
        Procedure webservice = ServerRuns.procedure("webservice");
        Visit built = done("pengembangan", null, "2026-11-25T08:00", "2026-11-25T09:00");
        Visit tested = done("pengujian", "perbaiki", "2026-11-25T09:00", "2026-11-25T09:00");
        Visit builtAgain = done("pengembangan", null, "2026-11-30T08:00", "2026-11-30T09:00");
        RunFacts week = facts(webservice, CALENDARS, "2026-11-23", "2026-11-30", built, tested, builtAgain);
        assertThat(week.open()).isTrue();
        assertThat(week.reopened()).isFalse();
    }

    @Test
    void anEndThatWasEnteredLateIsOfWhenItWas() {
        Visit denied = done("analisis", "tolak", "2026-11-25T08:00", "2026-11-26T09:00");
        Visit form = done("permohonan", null, "2026-11-25T09:00", "2026-11-26T09:00");
        Visit reopened = done("analisis", "perlu", "2026-12-01T08:00", "2026-12-01T09:00");
        RunFacts week = facts("2026-11-23", "2026-11-30", denied, form, reopened);
        assertThat(week.open()).isFalse();
        assertThat(week.reopened()).isTrue();
    }

    private static Visit done(String step, @Nullable String exit, String from, String to) {
        Visit.Closing closing = new Visit.Closing(By.PROGRAM, at(to), exit, null, true, null);
        return new Visit(step, 1, at(from), List.of(), List.of(), List.of(), List.of(), closing);
    }

    @Test
    void aRowInWhichOnlyAnotherRequestWorkedIsNoCase() {
        Procedure webservice = ServerRuns.procedure("webservice");
        Visit design = visit("rancangan", "2026-11-25T08:00", "2026-11-25T09:00");
        Visit allocation = visit("alokasi", "2026-11-25T09:00", "2026-11-27T09:00");
        assertThat(facts(webservice, CALENDARS, "2026-11-23", "2026-11-30", design, allocation)
                        .done())
                .extracting(done -> done.row().nomor())
                .containsExactly(3);
    }

    @Test
    void ofTimeToComeNothingIsSpent() {
        Visit open = visit("analisis", "2026-12-04T09:00", null);
        assertThat(facts("2026-11-30", "2026-12-07", open).spent())
                .singleElement()
                .satisfies(spent -> assertThat(spent.time().queue()).hasMinutes(60));
    }

    /** The calendar's data begin with 2026. */
    @Test
    void aRowIsKnownOnlyWhereAllItsStepsAre() {
        Visit before = visit("koordinasi", "2025-12-31T08:00", "2025-12-31T09:00");
        Visit after = visit("persetujuan", "2026-01-05T09:00", "2026-01-05T10:00");
        assertThat(facts("2026-01-05", "2026-01-12", before, after).done())
                .singleElement()
                .returns(false, RunFacts.Done::covered);
    }

    @Test
    void timeIsThatOfTheUnitThatActs() {
        UnitCalendars calendars = unit -> OfficeCalendar.in("unit-ti".equals(unit) ? WIT : WIB);
        Visit analysis = visit("analisis", "2026-11-25T13:00", "2026-11-25T15:00");
        RunFacts facts = facts(SERVER, calendars, "2026-11-23", "2026-11-30", analysis);
        assertThat(facts.done())
                .as("16.00 WIT is 14.00 WIB")
                .singleElement()
                .satisfies(done -> assertThat(done.measured()).hasMinutes(60));
        assertThat(facts.spent())
                .singleElement()
                .satisfies(spent -> assertThat(spent.time().queue()).hasMinutes(60));
    }

    @Test
    void whatIsDoneAtMidnightIsOfTheDayThatBegins() {
        Visit midnight = visit("analisis", "2026-11-25T08:00", "2026-11-26T00:00");
        assertThat(facts("2026-11-25", "2026-11-26", midnight).done()).isEmpty();
        assertThat(facts("2026-11-26", "2026-11-27", midnight).done()).hasSize(1);
    }

    @Test
    void timeIsSpentByTheVersionThatCountedThen() throws IOException {
        String yaml = Files.readString(Path.of("conversations", "server.yaml"));
        Procedure revised = ProcedureReader.read("server.yaml", yaml.replace("waktu: 45", "waktu: 90"))
                .orThrow()
                .after(List.of(SERVER));
        Visit analysis = visit("analisis", "2026-11-25T08:00", "2026-11-25T09:00");
        Visit before = new Visit(
                analysis.step(),
                1,
                analysis.opened(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                analysis.closing(),
                SERVER.hash());
        assertThat(facts(revised, CALENDARS, "2026-11-23", "2026-11-30", before).spent())
                .singleElement()
                .returns(45, RunFacts.Spent::standard)
                .returns(SERVER.hash(), RunFacts.Spent::definition);
    }
}
