package id.sopan.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeping the board up to date costs a page the same, however many requests there are. */
class BoardTest {

    @Test
    void aBoardOfSomeHundredRequestsIsFiveSecondsOldAtMost() {
        assertThat(new Board(List.of(), 0).refreshedEvery()).isEqualTo(5);
        assertThat(new Board(List.of(), 500).refreshedEvery()).isEqualTo(5);
    }

    @Test
    void oneOfThousandsIsReadLessOften() {
        assertThat(new Board(List.of(), 5_000).refreshedEvery()).isEqualTo(50);
    }
}
