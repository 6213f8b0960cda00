package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeping the board up to date costs a page the same, however many requests there are. */
class BoardTest {

    @Test
    void aBoardOfSomeHundredRequestsIsFiveSecondsOldAtMost() {
        assertThat(Board.refreshedEvery(0)).isEqualTo(5);
        assertThat(Board.refreshedEvery(500)).isEqualTo(5);
    }

    @Test
    void oneOfThousandsIsReadLessOften() {
        assertThat(Board.refreshedEvery(5_000)).isEqualTo(50);
    }

    /** What others of the units must decide is read, and not shown. */
    @Test
    @SuppressWarnings("NullAway") // what nothing is looked up in
    void oneThatShowsLessThanIsReadForItIsReadLessOften() {
        assertThat(Board.of(null, null, Stream.empty(), 2_000).refreshedEvery()).isEqualTo(20);
    }
}
