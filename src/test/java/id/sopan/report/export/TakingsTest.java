package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A task starts where it is first taken, by whoever took it, whatever was done to it before. */
class TakingsTest {

    private static Stream<String> told(Told told, String step) {
        return Moments.of(told).stream()
                .filter(moment -> moment.stay().step().id().equals(step))
                .map(moment -> moment.transition() + " " + moment.at() + " "
                        + (moment.by() == null || moment.by().person() == null
                                ? "sistem"
                                : moment.by().person().name()));
    }

    @Test
    void aTaskThatWasPausedBeforeStartsWhereItWasTaken() {
        assertThat(told(Cases.pausedBeforeItWasTaken(), "rancangan"))
                .containsExactly(
                        "suspend 2026-11-24T02:10:00Z @Rina",
                        "resume 2026-11-24T02:30:00Z Agus",
                        "start 2026-11-24T03:00:00Z Eko <&> \"dev\"");
    }

    @Test
    void aTaskThatNobodyTookStartsWhereItOpened() {
        assertThat(told(Cases.sentBack(), "penanganan"))
                .containsExactly("start 2026-11-24T01:10:00Z sistem", "complete 2026-11-24T01:40:00Z @Rina");
    }

    @Test
    void aStepThatIsOverByWordsWrittenBeforeItOpenedIsNotClosedBeforeIt() {
        Stay last = Cases.withdrawnInPassing().stays().getLast();
        assertThat(last.step().id()).isEqualTo("rancangan");
        assertThat(last.closed()).isEqualTo("2026-11-24T02:00:00Z");
        assertThat(last.started()).isEqualTo(last.visit().opened()).isEqualTo(last.closed());
    }

    @Test
    void whoAnswersAQuestionLetsItGoOn() {
        assertThat(told(Cases.asked(), "analisis"))
                .last()
                .isEqualTo("resume 2026-11-24T03:00:00Z " + Cases.SARI.name());
    }
}
