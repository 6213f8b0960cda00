package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.desk.History;
import id.sopan.measure.VisitTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs are read by several threads: what is told of them is the same in whatever order they come. */
class WhicheverComesFirstTest {

    private static final RowKey ROW = new RowKey("webservice", 2);
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final VisitTime HOUR =
            new VisitTime(Duration.ofHours(1), Duration.ZERO, Duration.ZERO, Duration.ZERO);

    @Test
    void ofReasonsThatAreAsFrequentTheFirstStandsFirst() {
        List<Consumer<Objections>> objected = List.of(
                row -> row.add(false, "data belum lengkap", TUESDAY),
                row -> row.add(false, "Data belum lengkap.", MONDAY),
                row -> row.add(true, "Tidak sesuai", TUESDAY),
                row -> row.add(false, "Bukan kewenangan", TUESDAY.plusSeconds(1)));
        List<Objection> told = List.of(
                new Objection(false, "Data belum lengkap.", 2),
                new Objection(true, "Tidak sesuai", 1),
                new Objection(false, "Bukan kewenangan", 1));
        assertThat(objections(objected)).isEqualTo(told);
        assertThat(objections(objected.reversed())).isEqualTo(told);
    }

    private static List<Objection> objections(List<Consumer<Objections>> objected) {
        Objections row = new Objections();
        objected.forEach(one -> one.accept(row));
        return row.list();
    }

    @Test
    void aRowInWhichNothingWasDoneCountsByTheVersionOfTheNewestStay() {
        RunFacts old = facts(List.of(), new RunFacts.Spent(ROW, "aaaa", 60, HOUR, MONDAY));
        RunFacts revised = facts(List.of(), new RunFacts.Spent(ROW, "0000", 90, HOUR, TUESDAY));
        assertThat(standard(old, revised)).isEqualTo(90);
        assertThat(standard(revised, old)).isEqualTo(90);
    }

    @Test
    void elseByThatOfTheOneThatWasDoneLast() {
        RunFacts.Done done = new RunFacts.Done(ROW, "aaaa", 60, Duration.ofMinutes(5), true, MONDAY);
        RunFacts old = facts(List.of(done), new RunFacts.Spent(ROW, "aaaa", 60, HOUR, MONDAY));
        RunFacts revised = facts(List.of(), new RunFacts.Spent(ROW, "0000", 90, HOUR, TUESDAY));
        assertThat(standard(old, revised)).isEqualTo(60);
        assertThat(standard(revised, old)).isEqualTo(60);
    }

    private static @Nullable Integer standard(RunFacts... runs) {
        Tally tally = new Tally();
        List.of(runs).forEach(tally::add);
        return tally.figures().rows().getFirst().standard();
    }

    private static RunFacts facts(List<RunFacts.Done> done, RunFacts.Spent spent) {
        History run = new History(
                "r", "WS-2026-0001", "webservice", "aaaa", "akademik", Map.of(), MONDAY, null, null, List.of());
        return new RunFacts(run, true, null, true, false, done, List.of(spent), null, false);
    }
}
