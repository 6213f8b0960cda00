package id.sopan.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The office's time, which stands still unless a scenario puts it forward. */
record Waktu(Kantor kantor) {

    static final ChronoUnit MENIT = ChronoUnit.MINUTES;
    static final ChronoUnit HARI = ChronoUnit.DAYS;

    void maju(long amount, ChronoUnit unit) {
        kantor.forward(Duration.of(amount, unit));
    }

    /** To that time of an office day in WIB, such as {@code 2026-12-01T07:30}. */
    void sampai(String localTime) {
        kantor.forwardTo(LocalDateTime.parse(localTime).atZone(Balai.ZONE).toInstant());
    }
}
