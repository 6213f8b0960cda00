package id.sopan.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Where the machine's clock was put back, what is open counts up to the last that happened, as on the card. */
class PutBackTest {

    private final Told told = Cases.putBack();

    @Test
    void anOpenStayEndsForItsTimeWhereTheJournalDoes() {
        Stay open = told.stays().getLast();
        assertThat(open.time().total()).isEqualTo(Duration.ofMinutes(110));
        assertThat(open.time().waiting()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void staysAndTheWholeGoByOneEnd() {
        assertThat(told.time()).isEqualTo(told.clock().working(told.run().visits()));
    }
}
