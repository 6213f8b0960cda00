package id.sopan.measure;

import static id.sopan.measure.Stays.WIB;
import static id.sopan.measure.Stays.at;
import static id.sopan.measure.Stays.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.definition.DefinitionSource;
import id.sopan.engine.Visit;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureReader;
import id.sopan.procedure.Subrun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rows of several steps: on Thursday, 26 November 2026. */
class RowStayTest {

    private static final Map<String, String> SHIPPED =
            DefinitionSource.shipped().read();

    /** Its one row, of 120 minutes, is Manage Server's; whoever reports the trouble and confirms uses up none of them. */
    private static final Procedure SUPPORT = read(shipped("dukungan-teknis.yaml"));

    private static Procedure read(String yaml) {
        return ProcedureReader.read("procedure.yaml", yaml).orThrow();
    }

    private static String shipped(String file) {
        return Objects.requireNonNull(SHIPPED.get(file));
    }

    private static String with(String yaml, String text, String instead) {
        assertThat(yaml).contains(text);
        return yaml.replace(text, instead);
    }

    private static RunClock clock(Procedure procedure, String now, Visit... visits) {
        RunClock server = Stays.clock(unit -> Weeks.in(WIB), now, visits);
        return new RunClock(server.run(), procedure, server.calendars(), at(now));
    }

    @Test
    void whatTheRequesterDoesInARowOfOthersUsesUpNothingOfItsStandard() {
        Visit report = visit("laporan", "2026-11-26T07:30", "2026-11-26T09:00");
        Visit repair = visit("penanganan", "2026-11-26T09:00", "2026-11-26T10:30");
        Visit confirmation = visit("konfirmasi", "2026-11-26T10:30", "2026-11-26T14:00");
        RunClock clock = clock(SUPPORT, "2026-11-26T15:00", report, repair, confirmation);
        RowStay stay = clock.stay(confirmation);
        assertThat(stay.visits()).hasSize(3);
        assertThat(clock.standard(stay)).contains(Duration.ofMinutes(120));
        assertThat(clock.verdict(stay)).contains(Verdict.WITHIN);
        assertThat(clock.standard(new RowStay(11, List.of(report))))
                .as("nothing was theirs to do")
                .isEmpty();
    }

    @Test
    void aRowIsBeyondItsStandardAsSoonAsItIsUsedUpAndWithinItOnlyOnceItIsDone() {
        Visit open = visit("penanganan", "2026-11-26T08:00", null);
        RunClock early = clock(SUPPORT, "2026-11-26T10:00", open);
        assertThat(early.verdict(early.stay(open))).isEmpty();
        RunClock late = clock(SUPPORT, "2026-11-26T10:01", open);
        assertThat(late.verdict(late.stay(open))).contains(Verdict.BEYOND);
    }

    @Test
    void aRowIsNotDoneWhileOneOfItsStepsIsOpen() {
        Visit sentBack = visit("penanganan", "2026-11-26T08:00", null);
        Visit asked = visit("konfirmasi", "2026-11-26T08:30", "2026-11-26T09:00");
        assertThat(new RowStay(11, List.of(sentBack, asked)).isDone()).isFalse();
        assertThat(new RowStay(11, List.of(asked)).isDone()).isTrue();
    }

    @Test
    void theStandardIsThatOfTheVersionByWhichTheRowWasDone() {
        Procedure revised = read(with(shipped("dukungan-teknis.yaml"), "waktu: 120", "waktu: 30"))
                .after(List.of(SUPPORT));
        Visit before = visit("laporan", "2026-11-26T07:30", "2026-11-26T08:00");
        Visit report = new Visit(
                before.step(),
                1,
                before.opened(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                before.closing(),
                SUPPORT.hash());
        Visit repair = visit("penanganan", "2026-11-26T08:00", "2026-11-26T09:00");
        RunClock clock = clock(revised, "2026-11-26T10:00", report, repair);
        assertThat(clock.stay(repair).visits()).hasSize(2);
        assertThat(clock.verdict(clock.stay(repair))).contains(Verdict.BEYOND);
    }

    /** The calendar's data end with Friday, 31 December 2027. */
    @Test
    void howLongAnotherRequestWorkedNeedNotBeKnownForARowsStandard() {
        Procedure procedure = read(with(
                with(shipped("webservice.yaml"), "nomor: 4", "nomor: 3"),
                "pelaksana: [unit-ti, pengembang]\n    mutuBaku: {kelengkapan: ~, waktu: ~",
                "pelaksana: [unit-ti, pengembang]\n    mutuBaku: {kelengkapan: ~, waktu: 90"));
        assertThat(procedure.step("alokasi").work()).isInstanceOf(Subrun.class);
        Visit design = visit("rancangan", "2027-12-31T08:00", "2027-12-31T09:00");
        Visit allocation = visit("alokasi", "2027-12-31T09:00", "2028-01-04T09:00");
        RunClock clock = clock(procedure, "2028-01-04T10:00", design, allocation);
        assertThat(clock.verdict(clock.stay(allocation))).contains(Verdict.WITHIN);
    }
}
