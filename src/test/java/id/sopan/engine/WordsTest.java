package id.sopan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u2800",
                "\u200B\u200B",
                "\u3164 \uFFA0",
                "\u00AD",
                "\uFE0F",
                "\u200E\u202E",
                "\uE000"
            })
    void whatShowsNothingSaysNothing(String text) {
        assertThat(Words.sayNothing(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "-", "?", "👍", "❤️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "م", "漢", "\u2800x", "+"})
    void aLetterDigitPunctuationOrSymbolDoes(String text) {
        assertThat(Words.sayNothing(text)).isFalse();
    }
}
