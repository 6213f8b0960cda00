package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        "nomor WS-2026-0001, WS-2026-0001, ''",
        "No. ws 2026 1 karena libur, WS-2026-0001, karena libur",
        "ws20260001, WS-2026-0001, ''",
        "ws2026-0001 5, WS-2026-0001, 5",
        "WS-2026-0001x 5, WS-2026-0001X, 5",
        "ws 1, WS-2026-0001, ''",
        "DT-0003, DT-2026-0003, ''",
        "ws 0001 tidak jadi, WS-2026-0001, tidak jadi",
        "nomor ws 12 5, WS-2026-0012, 5",
        "WS-2026, WS-2026, ''"
    })
    void aNumberIsReadAsPeopleWriteIt(String words, String number, String rest) {
        Numbered.Written written = Numbered.Written.of(words, 2026);

        assertThat(written.number()).isEqualTo(number);
        assertThat(written.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({"ws 12 tidak jadi, WS-2026-0012 WS-2025-0012", "WS 2026 12, WS-2026-0012", "entah, ENTAH"})
    void withoutAYearItCanBeThatOfTheLastOneToo(String words, String numbers) {
        assertThat(String.join(" ", Numbered.Written.of(words, 2026).numbers())).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "nomor WS-2026-0001, WS-2026-0001",
        "'bagaimana kabar ws20260001, Pak?', WS-2026-0001",
        "ws 2026 1 dan WS-2026-0001, WS-2026-0001",
        "'WS-2026-0001, dt-2026-0002', WS-2026-0001 DT-2026-0002",
        "'tolong batalkan ws 1, Pak', WS-2026-0001",
        "'dt-0003 dan ws 2', DT-2026-0003 WS-2026-0002",
        "'ws 1, ya WS-2026-0001', WS-2026-0001",
        "kami 3 orang, ",
        "sampai mana?, ",
        "tahun 2026 0001, "
    })
    void numbersAreFoundAmongOtherWords(String words, @Nullable String numbers) {
        assertThat(Numbered.Written.among(words, Set.of("WS", "DT"), 2026).stream()
                        .map(Numbered.Written::number)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numbers == null ? "" : numbers);
    }
}
