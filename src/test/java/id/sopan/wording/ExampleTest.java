package id.sopan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleTest {

    private static final Instant BEGUN = Instant.parse("2026-11-24T02:30:00Z");

    private static Example after(int days) {
        return Example.of(BEGUN, BEGUN.plus(Duration.ofDays(days)), Story.JAKARTA);
    }

    @Test
    void itsDayIsAlwaysStillToComeAndChangesOnceAWeek() {
        List<LocalDate> shown = IntStream.range(0, 15)
                .mapToObj(days -> {
                    LocalDate day = after(days).day();
                    assertThat(day).isAfter(LocalDate.of(2026, 11, 24).plusDays(days));
                    return day;
                })
                .distinct()
                .toList();
        assertThat(shown)
                .containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 15));
    }

    @Test
    void itIsWrittenAsPeopleWriteIt() {
        assertThat(after(0).written(Language.ID)).isEqualTo("1-12-2026");
        assertThat(after(0).written(Language.EN)).isEqualTo("1 December 2026");
        assertThat(after(3).writtenTime(Language.ID)).isEqualTo("24-11-2026 09.30");
        assertThat(after(3).writtenTime(Language.EN)).isEqualTo("24 November 2026 09:30");
    }
}
