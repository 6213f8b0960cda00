package id.sopan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.log.SaidInLog;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    /** Of which no other test speaks. */
    private static final long CHAT = -10017;

    private static final String NAMED = "chat " + CHAT;

    private final Doubts doubts = new Doubts();

    private long[] pauses(int count) {
        return IntStream.range(0, count)
                .mapToLong(unused -> doubts.pause(CHAT).toSeconds())
                .toArray();
    }

    @Test
    void theyGrowToSixteenSecondsAndBeginAnewOnceTelegramAnswers() {
        assertThat(pauses(8)).containsExactly(1, 2, 4, 8, 16, 16, 16, 16);
        assertThat(doubts.pause(-1002)).isEqualTo(Duration.ofSeconds(1));
        doubts.over(CHAT);
        assertThat(pauses(2)).containsExactly(1, 2);
        assertThat(doubts.pause(-1002)).as("which has not been answered for").isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void thoseThatLastAreToldOnce() {
        try (SaidInLog log = new SaidInLog(Doubts.class)) {
            pauses(3);
            assertThat(log.lines()).filteredOn(line -> line.contains(NAMED)).isEmpty();
            pauses(20);
            assertThat(log.lines()).filteredOn(line -> line.contains(NAMED)).hasSize(1);
        }
    }
}
