package id.sopan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTimeTest {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "24-11-2026 09.30, 2026-11-24T01:30:00Z",
        "24/11/2026 9:30, 2026-11-24T01:30:00Z",
        "23.11.2026 pukul 14.05 WITA, 2026-11-23T06:05:00Z",
        "09.30, 2026-11-24T01:30:00Z",
        "jam 9.30, 2026-11-24T01:30:00Z",
        "Kemarin 14.00, 2026-11-23T06:00:00Z",
        "'24 Nov 2026, 09.30 WITA', 2026-11-24T01:30:00Z",
        "'24 Nov 2026, 09.30 WIB', 2026-11-24T02:30:00Z",
        "24 November 2026 pukul 9.30, 2026-11-24T01:30:00Z",
        "24 11 2026 09.30, 2026-11-24T01:30:00Z",
        "2026-11-24 09:30, 2026-11-24T01:30:00Z",
        "23/11 14.05, 2026-11-23T06:05:00Z",
        "23 Nov pukul 14.05, 2026-11-23T06:05:00Z",
        "25 November 14.05, 2025-11-25T06:05:00Z",
        "8:05 am, 2026-11-24T00:05:00Z",
        "2pm, 2026-11-24T06:00:00Z",
        "2:30 pm WIB, 2026-11-24T07:30:00Z",
        "yesterday 2pm, 2026-11-23T06:00:00Z",
        "'yesterday, at 2 pm', 2026-11-23T06:00:00Z",
        "'Nov 23, 2pm', 2026-11-23T06:00:00Z",
        "'November 23, 2026 at 2:30 p.m.', 2026-11-23T06:30:00Z",
        "Mon 23 Nov 14:05, 2026-11-23T06:05:00Z"
    })
    void readsWhatPeopleWrite(String text, Instant meant) {
        assertThat(StatedTime.read(text, WITA, NOW)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "entah",
                "31-02-2026 09.30",
                "25.00",
                "24-11-2026",
                "09.75",
                "24-11-2026 kemarin 09.30",
                "14 pm",
                "2pm sharp",
                "2"
            })
    void readsNothingIntoTheRest(String text) {
        assertThat(StatedTime.read(text, WITA, NOW)).isEmpty();
    }
}
