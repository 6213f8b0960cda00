package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.wording.Harmless;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-2", "@SUM(A1)", "\t1", "\r1", "\n1", "＝1"})
    void whatASpreadsheetWouldComputeIsText(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo("'" + text);
    }

    /** As where the list separator is a semicolon: a quote in the middle of a cell holds nothing together. */
    @Test
    void whatAnotherSeparatorWouldMakeACellIsTextToo() {
        assertThat(Formulas.disarm("Rina;=1+1;x")).isEqualTo("Rina;'=1+1;x");
        assertThat(Formulas.disarm("Rina; =1+1")).isEqualTo("Rina; '=1+1");
        assertThat(Formulas.disarm("Rina;\"=1+1\"")).isEqualTo("Rina;\"'=1+1\"");
        assertThat(Formulas.disarm("=1;+2|-3")).isEqualTo("'=1;'+2|'-3");
        assertThat(Formulas.disarm("a\t@b\n=c;＝1")).isEqualTo("a\t'@b\n'=c;'＝1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rina;x", "Rina|x", "Rina\tx"})
    void whatAnotherSeparatorWouldCutIsQuoted(String text) {
        assertThat(Formulas.maySplit(text)).isTrue();
        assertThat(Formulas.maySplit(text.replaceAll("[;|\t]", ","))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bagian Akademik", "a=b", "", "WS-2026-0001", "a; b|c", "a, =b"})
    void restStaysAsItIs(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\u0000b', 'ab'",
        "'a\u202Eb\u2069', 'ab'",
        "'SIA\u200BKAD\u00AD', 'SIAKAD'",
        "'\uD83D', ''",
        "'a\uFFFE\uFFFF', 'a'",
        "'سلام 👩🏽‍💻', 'سلام 👩🏽‍💻'"
    })
    void textsFitIntoAnyFile(String text, String plain) {
        assertThat(Harmless.seen(text)).isEqualTo(plain);
    }
}
