package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened in one instant stands in the order in which one thing followed from the other. */
class MomentsTest {

    @Test
    void theAnalysisGoesOnOnceTheFormIsBack() {
        assertThat(moments(Cases.all().getFirst()))
                .containsSubsequence(
                        "2026-11-25T02:00:00Z complete permohonan 2",
                        "2026-11-25T02:00:00Z resume analisis 1",
                        "2026-11-25T02:30:00Z complete analisis 1");
    }

    @Test
    void whatBeganAndIsLetGoInOneInstantKeepsItsOwnOrder() {
        assertThat(moments(Cases.all().getFirst()))
                .startsWith(
                        "2026-11-24T01:00:00Z start permohonan 1",
                        "2026-11-24T01:10:00Z complete permohonan 1",
                        "2026-11-24T01:10:00Z start analisis 1");
        assertThat(moments(Cases.withdrawnInPassing()))
                .endsWith(
                        "2026-11-24T02:00:00Z complete analisis 1",
                        "2026-11-24T02:00:00Z start rancangan 1",
                        "2026-11-24T02:00:00Z pi_abort rancangan 1");
    }

    private static List<String> moments(Told told) {
        return Moments.of(told).stream()
                .map(moment -> moment.at() + " " + moment.transition() + " "
                        + moment.stay().step().id() + " "
                        + moment.stay().visit().number())
                .toList();
    }
}
