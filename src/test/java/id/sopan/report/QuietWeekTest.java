package id.sopan.report;

import static id.sopan.report.ServerRuns.SERVER;
import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static id.sopan.report.ServerRuns.analysed;
import static id.sopan.report.ServerRuns.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The one line of a week in which nothing was asked for, done or ended, with what waits: Monday 7 to Sunday 13 September 2026. */
class QuietWeekTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));

    private static String line(String... opened) {
        Tally tally = new Tally();
        for (String from : opened) {
            tally.add(RunFacts.of(
                    analysed(from, null),
                    SERVER,
                    ServerRuns.CALENDARS,
                    WEEK.from(WIB),
                    WEEK.to(WIB),
                    at("2026-09-14T08:00")));
        }
        Figures figures = tally.figures();
        assertThat(figures.isQuiet()).isTrue();
        Baseline none = new Baseline(1, 0, 0, 0, Compliance.NONE);
        Report report = new Report(WEEK, WIB.getId(), figures, none, "0123", 0);
        return new SummaryText(SPOKEN, report, new Readers(List.of("Unit TI"), 1, Set.of("unit-ti"))).quiet(List.of());
    }

    @Test
    void whatIsOverdueIsInTheOneLine() {
        assertThat(line("2026-09-04T15:30", "2026-09-03T09:00"))
                .isEqualTo("📊 Rekap pekan 7–13 September 2026 (Unit TI): tidak ada permohonan yang diajukan atau"
                        + " berakhir; masih berjalan: 2, <b>sudah melewati waktu baku</b>: 2 pada Unit unit-ti,"
                        + " langkah SV 7, terlama SV-2026-0001 (48 jam kerja), 2 melewati waktu baku.");
    }

    @Test
    void whereNothingIsOverdueNothingIsSaidOfIt() {
        assertThat(line()).endsWith("tidak ada permohonan yang diajukan atau berakhir; masih berjalan: 0.");
    }
}
