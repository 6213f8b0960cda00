package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.measure.VisitTime;
import org.junit.jupiter.api.Test;

/** The standard of a request is what its measured time is held against elsewhere, too. */
class StandardsTest {

    @Test
    void theStandardOfARowCountsForEachStayInIt() {
        assertThat(Cases.sentBack().standard()).isEqualTo(240L);
    }

    /** The form was sent back for an hour, for which the analysis waited. */
    @Test
    void theTimeOfAFormThatWasSentBackCountsOnceAndIsHeldAgainstItsStandardAllTheSame() {
        Told told = Cases.all().getFirst();
        VisitTime time = told.time();
        Stay form = told.stays().stream()
                .filter(stay ->
                        stay.step().id().equals("permohonan") && stay.visit().number() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(form.time().queue()).isPositive();
        assertThat(time.waiting()).isGreaterThanOrEqualTo(form.time().queue());
        assertThat(told.measured()).isEqualTo(time.measured().plus(form.time().queue()));
    }

    @Test
    void aWayWithoutStandardsHasNone() {
        assertThat(Cases.asked().standard()).isNull();
    }
}
