package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.checkup.Copies;
import id.sopan.log.SaidInLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CopyTroublesTest {

    private static final Path COPY = Path.of("surat.pdf");

    private final AtomicLong nanos = new AtomicLong();
    private final CopyTroubles troubles = new CopyTroubles(nanos::get);

    @Test
    void eachCauseIsToldOnceUntilAllIsCopiedAgain() {
        try (SaidInLog log = new SaidInLog(CopyTroubles.class)) {
            fail("no room");
            fail("no room");
            fail("no right");
            troubles.tried(0);
            troubles.tried(0);
            fail("no room");
            assertThat(log.lines())
                    .extracting(line -> line.replaceFirst(".*: ", ""))
                    .containsExactly(
                            "no room", "no right", "Berkas kembali disalin / Files are copied again", "no room");
        }
        assertThat(troubles.copies()).isEqualTo(new Copies(1, "no room"));
    }

    @Test
    void waitsGrowToTenMinutes() {
        assertThat(troubles.isTime()).isTrue();
        for (int seconds : new int[] {5, 10, 20, 40, 80, 160, 320, 600, 600}) {
            fail("no room");
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(troubles.isTime()).isFalse();
            pass(Duration.ofNanos(1));
            assertThat(troubles.isTime()).isTrue();
        }
        troubles.tried(0);
        assertThat(troubles.isTime()).isTrue();
    }

    @Test
    void whatTelegramWithholdsIsAskedForDuringThreeDays() {
        assertThat(troubles.isWithheldForGood(COPY)).isFalse();
        pass(Duration.ofDays(3).minusNanos(1));
        fail("Telegram");
        assertThat(troubles.isWithheldForGood(COPY)).isFalse();
        assertThat(troubles.isWithheldForGood(Path.of("lain.pdf"))).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(troubles.isWithheldForGood(COPY)).isTrue();
        troubles.tried(0);
        assertThat(troubles.isWithheldForGood(COPY)).isTrue();
        troubles.keepOnly(Set.of(COPY));
        assertThat(troubles.isWithheldForGood(COPY)).isTrue();
        troubles.keepOnly(Set.of());
        assertThat(troubles.isAnyRested()).isFalse();
        assertThat(troubles.isWithheldForGood(COPY)).isFalse();
    }

    @Test
    void whatTelegramWithholdsHoldsUpNothingElse() {
        assertThat(troubles.isWithheldForGood(COPY)).isFalse();
        troubles.tried(1);
        assertThat(troubles.copies()).isEqualTo(new Copies(1, null));
        pass(Duration.ofSeconds(5).minusNanos(1));
        assertThat(troubles.rests(COPY)).isTrue();
        assertThat(troubles.isAnyRested()).isFalse();
        pass(Duration.ofNanos(1));
        assertThat(troubles.rests(COPY)).isFalse();
        assertThat(troubles.isAnyRested()).isTrue();
        assertThat(troubles.isTime()).isTrue();
        assertThat(troubles.rests(Path.of("lain.pdf"))).isFalse();
    }

    @Test
    void itIsAskedForAgainAfterAsLongAsItHasBeenWithheldAndEachHourAtLast() {
        troubles.isWithheldForGood(COPY);
        for (int seconds : new int[] {5, 5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600}) {
            pass(Duration.ofSeconds(seconds).minusNanos(1));
            assertThat(troubles.rests(COPY)).isTrue();
            pass(Duration.ofNanos(1));
            assertThat(troubles.rests(COPY)).isFalse();
            assertThat(troubles.isWithheldForGood(COPY)).isFalse();
        }
    }

    private void fail(String cause) {
        troubles.met(cause, null);
        troubles.tried(1);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
