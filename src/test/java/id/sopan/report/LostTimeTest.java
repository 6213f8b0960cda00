package id.sopan.report;

import static id.sopan.report.ServerRuns.SPOKEN;
import static id.sopan.report.ServerRuns.WIB;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time that went by without anybody's hand on it adds up as it is shown. */
class LostTimeTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));

    private static Report report(Duration queued, Duration waited) {
        RowFigures row = new RowFigures(
                new RowKey("server", 7),
                ServerRuns.SERVER.hash(),
                45,
                0,
                0,
                Compliance.NONE,
                List.of(),
                null,
                null,
                queued,
                waited);
        Figures figures = new Figures(1, 0, 0, 0, 0, 0, Compliance.NONE, List.of(row), List.of(), 0, Ratings.NONE);
        return new Report(WEEK, WIB.getId(), figures, new Baseline(1, 0, 0, 0, Compliance.NONE), "0123", 0);
    }

    private static Report report(String queued, String waited) {
        return report(Duration.parse(queued), Duration.parse(waited));
    }

    private static String told(Report report) {
        return String.join("\n", new SummaryText(SPOKEN, report, Readers.ALL).blocks(List.of(), Brevity.FULL));
    }

    @Test
    void theSumIsThatOfTheMinutesShown() {
        assertThat(told(report("PT6H40M40S", "PT20M40S")))
                .contains("• SV 7: 7 jam (antre 6 jam 40 menit, jeda 20 menit)");
    }

    @Test
    void whatIsShownAsNothingIsNotLostAndNoDifference() {
        Report seconds = report("PT40S", "PT30S");
        assertThat(told(seconds)).doesNotContain("SV 7");
        assertThat(DetailText.of(SPOKEN, seconds, Readers.ALL, List.of()).toString())
                .doesNotContain("\nAntre");
        assertThat(Recomputed.all(SPOKEN, new Said(report("PT0S", "PT0S"), () -> false), seconds))
                .isEmpty();
    }
}
