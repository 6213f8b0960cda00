package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.text.NumberFormat;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepChartTest {

    /** In Indonesian {@code 1,200} is one and a fifth. */
    @ParameterizedTest
    @CsvSource({"ID, 1.200", "EN, '1,200'"})
    void numbersAreWrittenAsTheLanguageWritesThem(Language language, String number) {
        Spoken spoken = new Spoken(language, unknown -> Optional.empty());
        StepChart chart = new StepChart(spoken, new Tally().figures());
        assertThat(NumberFormat.getNumberInstance(chart.chart().getStyler().getLocale())
                        .format(1200))
                .isEqualTo(number);
    }
}
