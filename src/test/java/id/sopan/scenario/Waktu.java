package id.sopan.scenario;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The office's time, which stands still unless a scenario puts it forward. */
record Waktu(Kantor kantor) {

    static final ChronoUnit MENIT = ChronoUnit.MINUTES;
    static final ChronoUnit HARI = ChronoUnit.DAYS;

    void maju(long amount, ChronoUnit unit) {
        kantor.forward(Duration.of(amount, unit));
    }
}
