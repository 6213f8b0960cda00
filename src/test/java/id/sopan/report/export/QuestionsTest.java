package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question to the requester is a pause like others: the step is suspended until the answer, and resumed once. */
class QuestionsTest {

    private final Stay analysis = Cases.asked().stays().stream()
            .filter(stay -> stay.step().id().equals("analisis"))
            .findFirst()
            .orElseThrow();

    @Test
    void theStepIsSuspendedFromTheQuestionToTheAnswer() {
        List<Moment> moments = Moments.of(Cases.asked()).stream()
                .filter(moment -> moment.stay().step().id().equals("analisis"))
                .toList();
        assertThat(moments)
                .extracting(moment -> moment.transition() + " " + moment.at())
                .containsExactly(
                        "start 2026-11-24T01:10:00Z", "suspend 2026-11-24T01:40:00Z", "resume 2026-11-24T03:00:00Z");
    }

    @Test
    void itsCauseIsNamedAndTimePausedTwiceIsPausedOnce() {
        assertThat(analysis.pauses())
                .extracting(pause -> pause.cause() + " " + pause.working().toMinutes())
                .containsExactly("tanya 80", "jeda 30");
        assertThat(analysis.time().waiting()).isEqualTo(Duration.ofMinutes(80));
    }
}
