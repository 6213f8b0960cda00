package id.sopan.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"id, ID", "id-ID, ID", "ms, ID", "en, EN", "en-GB, EN", "jv, EN", "'', ID"})
    void isWhatTheirAppSpeaks(String tag, Language language) {
        assertThat(Language.of(tag)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id-ID,id;q=0.9,en;q=0.8 | ID",
                "en-US,en;q=0.9,id;q=0.8 | EN",
                "en;q=0.2,id;q=0.7 | ID",
                "in | ID",
                "* | ID"
            })
    void isWhatTheirBrowserAcceptsFirst(String accepted, Language language) {
        assertThat(Language.accepted(accepted)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "q=1", "en;q=x", "%%%"})
    void isIndonesianWhereNothingCanBeRead(String accepted) {
        assertThat(Language.accepted(accepted)).isEqualTo(Language.ID);
    }

    @Test
    void isIndonesianWhereNothingIsSaid() {
        assertThat(Language.of(null)).isEqualTo(Language.ID);
        assertThat(Language.accepted(null)).isEqualTo(Language.ID);
    }
}
