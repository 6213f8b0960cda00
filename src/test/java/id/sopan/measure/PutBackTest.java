package id.sopan.measure;

import static id.sopan.measure.Stays.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PutBackTest {

    private static final Instant NOW = at("2026-11-27T09:30");
    private static final PutBack FROM_2030 = new PutBack(at("2030-01-01T00:00"), at("2026-11-27T09:00"));

    private static Instant began(String noted, PutBack... putBacks) {
        return PutBack.began(at(noted), NOW, List.of(putBacks));
    }

    @Test
    void whatIsNotedOfTimeToComeBeganWhenTheClockWasPutBack() {
        assertThat(began("2029-12-31T23:00", FROM_2030)).isEqualTo(FROM_2030.after());
        assertThat(began("2030-01-01T00:02", FROM_2030))
                .as("read shortly after the clock was looked at")
                .isEqualTo(FROM_2030.after());
        PutBack again = new PutBack(at("2030-06-01T00:00"), at("2026-11-27T09:20"));
        assertThat(began("2029-12-31T23:00", again, FROM_2030)).isEqualTo(again.after());
    }

    private static final PutBack AN_HOUR = new PutBack(at("2026-11-27T10:00"), at("2026-11-27T09:00"));

    @Test
    void ofTimeThatCameTwiceNobodyKnowsWhetherItWasTheFirstTime() {
        assertThat(AN_HOUR.touches(at("2026-11-27T09:30"), at("2026-11-27T09:45"), false))
                .isTrue();
        PutBack aDay = new PutBack(at("2026-11-27T09:00"), at("2026-11-26T09:00"));
        assertThat(aDay.touches(at("2026-11-26T10:00"), at("2026-11-26T11:00"), false))
                .isTrue();
        PutBack more = new PutBack(at("2026-11-27T09:00:01"), at("2026-11-26T09:00"));
        assertThat(more.touches(at("2026-11-26T10:00"), at("2026-11-26T11:00"), false))
                .as("a clock so wrong was put right")
                .isFalse();
    }

    @Test
    void anEndThatHadToWaitForTheClockIsDoubtedShortlyAfterWhereItWas() {
        Instant opened = at("2026-11-27T08:00");
        assertThat(AN_HOUR.touches(opened, at("2026-11-27T10:02"), true)).isTrue();
        assertThat(AN_HOUR.touches(opened, at("2026-11-27T10:03"), true)).isFalse();
    }

    @Test
    void whatNoPutBackExplainsBeginsWhenItIsNoted() {
        assertThat(began("2026-11-27T09:29", FROM_2030)).isEqualTo(at("2026-11-27T09:29"));
        assertThat(began("2026-11-28T09:00")).isEqualTo(at("2026-11-28T09:00"));
        assertThat(began("2030-01-01T00:03", FROM_2030))
                .as("later than it ever was")
                .isEqualTo(at("2030-01-01T00:03"));
        PutBack later = new PutBack(at("2030-01-01T00:00"), at("2026-11-27T09:31"));
        assertThat(began("2029-12-31T23:00", later)).as("not put back yet").isEqualTo(at("2029-12-31T23:00"));
    }
}
