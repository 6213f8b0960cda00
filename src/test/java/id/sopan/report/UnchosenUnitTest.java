package id.sopan.report;

import static id.sopan.report.ServerRuns.CALENDARS;
import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.at;
import static id.sopan.report.ServerRuns.visit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where several units hold the role, and Unit TI has not chosen one yet, nobody of the role was asked. */
class UnchosenUnitTest {

    private static String waiting(String step) {
        Tally tally = new Tally();
        tally.add(RunFacts.of(
                ServerRuns.of(SERVER, visit(step, "2026-11-23T08:00", null)),
                SERVER,
                CALENDARS,
                at("2026-11-23T00:00"),
                at("2026-11-24T00:00"),
                at("2026-11-24T00:00")));
        return SPOKEN.waiting(tally.figures().waiting().getFirst());
    }

    @Test
    void waitsForUnitTi() {
        assertThat(waiting("persetujuan"))
                .isEqualTo("• 1 menunggu Unit TI menunjuk unit untuk peran Manage Server, langkah SV 9,"
                        + " terlama SV-2026-0001 (7 jam kerja), 1 melewati waktu baku");
    }

    @Test
    void whatIsWithAUnitWaitsForThat() {
        assertThat(waiting("analisis"))
                .isEqualTo("• 1 pada Unit unit-ti, langkah SV 7, terlama SV-2026-0001 (7 jam kerja),"
                        + " 1 melewati waktu baku");
    }
}
