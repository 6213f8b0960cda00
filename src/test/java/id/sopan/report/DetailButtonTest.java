package id.sopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DetailButtonTest {

    private static final Period WEEK = new Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));

    @Test
    void saysWhetherItStandsBelowAnAnswer() {
        DetailButton answer = new DetailButton(WEEK, true);
        assertThat(answer.option()).isEqualTo("2026-11-16..2026-11-22/now");
        assertThat(DetailButton.of(answer.option())).contains(answer);
    }

    @Test
    void thoseOfEarlierVersionsGoOnWorking() {
        assertThat(DetailButton.of("2026-11-16..2026-11-22")).contains(new DetailButton(WEEK, false));
    }

    @Test
    void whatIsNoOptionOfOursIsNone() {
        assertThat(DetailButton.of("pekan/now")).isEmpty();
        assertThat(DetailButton.of("2026-11-16..2026-11-22/now/now")).isEmpty();
    }
}
