package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.store.Document;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Summaries of Unit TI's week as versions of those days stored them, beside what is counted of it now. */
class EarlierSummariesTest {

    private static final Spoken SPOKEN = new Spoken(Language.ID, hash -> Optional.empty(), id -> "Unit " + id);

    /** Before 2026-11-29 paused work and open questions waited for nobody, and nothing was lost at a form. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-28"})
    void whatWasCountedOtherwiseOrNotToldIsNotCompared(String day) {
        Report said = said(day);
        assertThat(recomputed(said, counted(said, said.figures().requested()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-28"})
    void allElseIsCompared(String day) {
        Report said = said(day);
        int requested = said.figures().requested();
        assertThat(recomputed(said, counted(said, requested + 1)))
                .singleElement()
                .asString()
                .endsWith("• Diajukan: dilaporkan %d → dihitung ulang %d".formatted(requested, requested + 1));
    }

    @Test
    void oneOfTheNextDayKnowsWhatWaitsButNotWhatWaitsForASubRequest() {
        Report said = said("2026-11-29");
        assertThat(recomputed(said, counted(said, said.figures().requested())))
                .singleElement()
                .asString()
                .contains("• Menunggu Unit TI, langkah webservice 2: dilaporkan 2,", "• Waktu tunggu webservice 1:")
                .contains("• Melewati waktu baku: dilaporkan 2 → dihitung ulang 7")
                .doesNotContain("permohonan turunan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2026-11-28", "2026-11-29"})
    void noneTellsOfSubRequests(String day) {
        assertThat(DetailText.of(SPOKEN, said(day), Readers.ALL, List.of()).toString())
                .contains("Menunggu")
                .doesNotContain("permohonan turunan");
    }

    private static List<String> recomputed(Report said, Report now) {
        return Recomputed.all(SPOKEN, new Said(said, () -> false), now);
    }

    /** With one more that waits in each row and is late, an hour more lost at the first form, and two sub-requests. */
    private static Report counted(Report said, int requested) {
        Figures then = said.figures();
        Figures now = new Figures(
                requested,
                then.finished(),
                then.denied(),
                then.withdrawn(),
                then.open(),
                0,
                then.compliance(),
                then.rows().stream().map(EarlierSummariesTest::lost).toList(),
                then.waiting().stream().map(EarlierSummariesTest::late).toList(),
                2,
                then.ratings());
        return new Report(said.period(), said.zone(), now, said.before(), said.calendar(), said.omitted());
    }

    private static RowFigures lost(RowFigures row) {
        return new RowFigures(
                row.row(),
                row.definition(),
                row.standard(),
                row.cases(),
                row.uncovered(),
                row.compliance(),
                List.of(),
                row.median(),
                row.p80(),
                row.row().nomor() == 1 ? row.queued().plus(Duration.ofHours(1)) : row.queued(),
                row.waited());
    }

    private static WaitingFor late(WaitingFor one) {
        return new WaitingFor(
                one.row(),
                one.definition(),
                one.roles(),
                List.of("unit-ti"),
                one.unchosen(),
                one.runs() + 1,
                one.longest(),
                one.number(),
                one.late() + 1);
    }

    private static Report said(String day) {
        try (InputStream stored =
                Objects.requireNonNull(EarlierSummariesTest.class.getResourceAsStream("/summaries/" + day + ".json"))) {
            String json = new String(stored.readAllBytes(), StandardCharsets.UTF_8);
            return Summaries.read(new Document("weekly", 1, 0, Set.of(), json)).report();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
