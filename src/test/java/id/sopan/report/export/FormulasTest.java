package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void whatASpreadsheetWouldComputeIsText(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"Bagian Akademik", "'a=b'", "''", "'WS-2026-0001'"})
    void restStaysAsItIs(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b', 'a\uFFFDb'",
        "'a\u202Eb\u2069', 'ab'",
        "'\uD83D', '\uFFFD'",
        "'سلام 👩🏽‍💻', 'سلام 👩🏽‍💻'"
    })
    void textsFitIntoAnyFile(String text, String plain) {
        assertThat(Plain.text(text)).isEqualTo(plain);
    }
}
