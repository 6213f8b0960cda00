package id.sopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T01:02:03.456Z",
                "2026-11-24T01:02:03Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.001Z",
                "0000-01-01T00:00:00Z",
                "2026-11-24T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-24T01:02:03.456789Z",
                "2026-11-24T08:02:03+07:00",
                "+12026-11-24T01:02:03Z"
            })
    void anInstantIsReadAsJavaReadsIt(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-24",
                "2026-02-30T01:02:03Z",
                "2026-11-24T25:02:03Z",
                "2026-11-24T01:02:03.45xZ",
                "2026-11-+4T01:02:03Z",
                "2026-11-24 01:02:03Z",
                "2026/11/24T01:02:03Z",
                "2026-11-24T01:02:03.456X"
            })
    void whatIsNoneIsRefusedAsJavaRefusesIt(String text) {
        assertThatThrownBy(() -> Instants.parse(text))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("could not be parsed");
    }
}
