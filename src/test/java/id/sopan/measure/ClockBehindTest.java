package id.sopan.measure;

import static id.sopan.measure.Stays.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** It was 11.20 when the clock said 10.50, and was put right when it said 11.10. */
class ClockBehindTest {

    private static final ClockBehind HALF_AN_HOUR =
            new ClockBehind(at("2026-11-27T10:50"), at("2026-11-27T11:20"), at("2026-11-27T11:10"));

    private static boolean isDoubted(String opened, String end) {
        return HALF_AN_HOUR.touches(at("2026-11-27T" + opened), at("2026-11-27T" + end), false);
    }

    @Test
    void whatBeganByTheRightClockAndEndedByTheOther() {
        assertThat(isDoubted("10:45", "10:50")).isTrue();
        assertThat(isDoubted("08:00", "11:10:59"))
                .as("before it was noted again")
                .isTrue();
    }

    @Test
    void whatBeganByTheWrongClockAndEndedByTheRightOne() {
        assertThat(isDoubted("10:55", "11:50")).isTrue();
    }

    @Test
    void notWhereBothTimesAreOfOneClock() {
        assertThat(isDoubted("10:55", "11:05")).as("of the one that was behind").isFalse();
        assertThat(isDoubted("08:00", "10:49")).as("before").isFalse();
        assertThat(isDoubted("11:40", "12:30")).as("afterwards").isFalse();
        assertThat(isDoubted("08:00", "12:30"))
                .as("right before and afterwards")
                .isFalse();
    }

    /** A typed reason bears Telegram's time, 11.35; what is tapped a minute later, by the machine at 11.06, stands at 11.35, too. */
    @Test
    void whatHadToWaitForTheClock() {
        assertThat(HALF_AN_HOUR.touches(at("2026-11-27T11:35"), at("2026-11-27T11:35"), true))
                .isTrue();
        assertThat(HALF_AN_HOUR.touches(at("2026-11-27T08:00"), at("2026-11-27T11:35"), true))
                .isTrue();
        assertThat(HALF_AN_HOUR.touches(at("2026-11-27T08:00"), at("2026-11-27T11:50"), true))
                .isFalse();
    }
}
