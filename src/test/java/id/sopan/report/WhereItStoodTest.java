package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.at;
import static id.sopan.report.ServerRuns.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For whom an open request waited at an instant, whatever happened to it since: on Wednesday, 25 November 2026. */
class WhereItStoodTest {

    private static final Procedure WEBSERVICE = ServerRuns.procedure("webservice");
    private static final By EKO = new By(new Person(6, "Eko"), "pengembang", Role.PENGEMBANG);

    private static RunFacts.Waits waits(Procedure procedure, String at, Visit... visits) {
        return waits(procedure, Map.of(Role.UNIT_TI, "unit-ti", Role.PENGEMBANG, "pengembang"), at, visits);
    }

    private static RunFacts.Waits waits(Procedure procedure, Map<Role, String> units, String at, Visit... visits) {
        History open = ServerRuns.of(procedure, visits);
        History run = new History(
                open.id(),
                open.number(),
                open.procedure(),
                open.definition(),
                "akademik",
                units,
                open.since(),
                null,
                null,
                open.visits());
        Instant now = at("2026-11-26T08:00");
        return Objects.requireNonNull(StandsAt.of(run, procedure, CALENDARS, at(at), now));
    }

    private static int row(String at, Visit... visits) {
        return waits(SERVER, at, visits).row().nomor();
    }

    private static Visit paused(String step, String opened, String from, @Nullable String until) {
        Visit.Pause pause = new Visit.Pause(By.PROGRAM, at(from), until == null ? null : at(until), "lengkapi", null);
        return new Visit(step, 1, at(opened), List.of(), List.of(), List.of(pause), List.of(), null);
    }

    private static Visit design(String taken, @Nullable String released) {
        Visit.Taking taking = new Visit.Taking(EKO, at(taken), released == null ? null : at(released), null);
        return new Visit(
                "rancangan", 1, at("2026-11-25T08:00"), List.of(taking), List.of(), List.of(), List.of(), null);
    }

    @Test
    void inTheStepThatWasOpenThen() {
        Visit form = visit("permohonan", "2026-11-25T08:00", "2026-11-25T09:00");
        Visit analysis = visit("analisis", "2026-11-25T09:00", "2026-11-25T11:00");
        Visit next = visit("koordinasi", "2026-11-25T11:00", null);
        assertThat(row("2026-11-25T08:30", form, analysis, next)).isEqualTo(6);
        assertThat(row("2026-11-25T09:00", form, analysis, next))
                .as("what ends with a period was open in it")
                .isEqualTo(6);
        assertThat(row("2026-11-25T10:00", form, analysis, next)).isEqualTo(7);
        assertThat(row("2026-11-25T12:00", form, analysis, next)).isEqualTo(9);
    }

    @Test
    void whatWasSentBackStoodWhereItWasSentUntilItCameBack() {
        Visit analysis = paused("analisis", "2026-11-25T08:00", "2026-11-25T09:00", "2026-11-25T11:00");
        Visit form = visit("permohonan", "2026-11-25T09:00", "2026-11-25T11:00");
        assertThat(row("2026-11-25T08:30", analysis, form)).isEqualTo(7);
        assertThat(row("2026-11-25T10:00", analysis, form)).isEqualTo(6);
        assertThat(row("2026-11-25T12:00", analysis, form)).isEqualTo(7);
    }

    @Test
    void whereAllWasStoppedItStoodInTheLast() {
        Visit analysis = paused("analisis", "2026-11-25T08:00", "2026-11-25T09:00", null);
        Visit form = paused("permohonan", "2026-11-25T09:00", "2026-11-25T09:30", null);
        assertThat(row("2026-11-25T10:00", analysis, form)).isEqualTo(6);
    }

    @Test
    void whatSomebodyHadInHandWaitedForTheirUnit() {
        RunFacts.Waits queued = waits(WEBSERVICE, "2026-11-25T08:30", design("2026-11-25T09:00", "2026-11-25T11:00"));
        assertThat(queued.roles()).containsExactly("unit-ti", "pengembang");
        assertThat(queued.units()).as("of several roles").isEmpty();
        assertThat(queued.unchosen()).isFalse();
        for (String held : List.of("2026-11-25T09:00", "2026-11-25T10:00", "2026-11-25T11:00")) {
            assertThat(waits(WEBSERVICE, held, design("2026-11-25T09:00", "2026-11-25T11:00")))
                    .returns(List.of("pengembang"), RunFacts.Waits::roles)
                    .returns(List.of("pengembang"), RunFacts.Waits::units);
        }
        assertThat(waits(WEBSERVICE, "2026-11-25T12:00", design("2026-11-25T09:00", "2026-11-25T11:00"))
                        .roles())
                .containsExactly("unit-ti", "pengembang");
        assertThat(waits(WEBSERVICE, "2026-11-25T12:00", design("2026-11-25T09:00", null))
                        .roles())
                .containsExactly("pengembang");
    }

    /** How many of them had approved by then is not known. */
    @Test
    void whatSeveralApproveInTurnWaitedForAllOfThem() throws IOException {
        String yaml = Files.readString(Path.of("conversations", "webservice.yaml"))
                .replace("{id: baru, ", "{id: baru, approves: true, ");
        Procedure inTurn = ProcedureReader.read(
                        "webservice.yaml",
                        yaml.replaceFirst(
                                "pelaksana: \\[unit-ti]((?s:.*?))    decision:",
                                "pelaksana: [unit-ti, pengembang]$1    approvals: {sequence: [unit-ti, pengembang]}\n    decision:"))
                .orThrow();
        assertThat(waits(inTurn, "2026-11-25T09:00", visit("analisis", "2026-11-25T08:00", null))
                        .roles())
                .containsExactly("unit-ti", "pengembang");
    }

    @Test
    void noUnitWasChosenOnlyWhereNoneOfTheRolesHadOne() {
        Visit design = visit("rancangan", "2026-11-25T08:00", null);
        assertThat(waits(WEBSERVICE, Map.of(Role.UNIT_TI, "unit-ti"), "2026-11-25T09:00", design)
                        .unchosen())
                .isFalse();
        assertThat(waits(WEBSERVICE, Map.of(), "2026-11-25T09:00", design).unchosen())
                .isTrue();
    }

    @Test
    void whatWasEnteredLateStoodInTheStepThatOpenedNext() {
        Visit analysis = visit("analisis", "2026-11-25T08:00", "2026-11-25T09:00");
        Visit next = visit("koordinasi", "2026-11-25T11:00", "2026-11-25T12:00");
        Visit last = visit("permohonan", "2026-11-25T12:00", null);
        assertThat(row("2026-11-25T10:00", analysis, next, last)).isEqualTo(9);
    }

    /** The standard is 45 minutes. */
    @Test
    void itsStandardWasUsedUpOnlyAfterIt() {
        Visit analysis = visit("analisis", "2026-11-25T08:00", null);
        assertThat(waits(SERVER, "2026-11-25T08:45", analysis).overdue()).isFalse();
        assertThat(waits(SERVER, "2026-11-25T08:46", analysis).overdue()).isTrue();
        assertThat(waits(SERVER, "2026-11-25T08:45", analysis).working()).hasMinutes(45);
        assertThat(waits(SERVER, "2026-12-31T16:00", analysis).working())
                .as("of time to come nothing is counted")
                .isEqualTo(waits(SERVER, "2026-11-26T08:00", analysis).working());
    }

    /** The standard of support is 120 minutes; its requester uses up none of them. */
    @Test
    void whatOnlyWaitedForItsRequesterWasNotLateThoughTheStepBeforeItWas() {
        Procedure support = ServerRuns.procedure("dukungan-teknis");
        Visit handling = visit("penanganan", "2026-11-25T08:00", "2026-11-25T11:00");
        Visit confirming = visit("konfirmasi", "2026-11-25T11:00", "2026-11-25T13:30");
        Visit again =
                new Visit("penanganan", 2, at("2026-11-25T13:30"), List.of(), List.of(), List.of(), List.of(), null);
        assertThat(waits(support, "2026-11-25T10:30", handling, confirming, again)
                        .overdue())
                .isTrue();
        assertThat(waits(support, "2026-11-25T13:00", handling, confirming, again)
                        .overdue())
                .isFalse();
        assertThat(waits(support, "2026-11-25T15:00", handling, confirming, again)
                        .overdue())
                .as("its standard counts anew")
                .isFalse();
        assertThat(waits(support, "2026-11-25T15:31", handling, confirming, again)
                        .overdue())
                .isTrue();
    }
}
