package id.sopan.report;

import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportViewsTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));

    @Test
    void calendarsAreNamedAsEverywhere() {
        Figures none = new Figures(0, 0, 0, 0, 0, 0, Compliance.NONE, List.of(), List.of(), 0, Ratings.NONE);
        String versions = "0123456789ab".repeat(5) + "cdef " + "fedcba987654".repeat(5) + "3210";
        Report report = new Report(WEEK, WIB.getId(), none, new Baseline(1, 0, 0, 0, Compliance.NONE), versions, 0);
        assertThat(ReportViews.of(SPOKEN, report, "", List.of()).calendar()).isEqualTo("0123456789ab fedcba987654");
    }
}
