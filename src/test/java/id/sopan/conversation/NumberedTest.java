package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedTest {

    @ParameterizedTest
    @CsvSource({
        "WS-2026-0001, WS-2026-0001, ''",
        "ws-2026-0001., WS-2026-0001, ''",
        "'DT-2026-0002,', DT-2026-0002, ''",
        "DT 2026 2, DT-2026-0002, ''",
        "'WS-2026-0001, tidak perlu', WS-2026-0001, tidak perlu",
        "WS-2026-12345 5, WS-2026-12345, 5",
        "entah ada, ENTAH, ada",
        "WS-2026-0001x 5, WS-2026-0001X, 5"
    })
    void aNumberIsReadAsPeopleWriteIt(String words, String number, String rest) {
        assertThat(Numbered.Written.of(words)).isEqualTo(new Numbered.Written(number, rest));
    }
}
