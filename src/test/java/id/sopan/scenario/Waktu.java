package id.sopan.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The office's time, which stands still unless a scenario puts it forward. */
record Waktu(Kantor kantor) {

    static final ChronoUnit MENIT = ChronoUnit.MINUTES;
    static final ChronoUnit HARI = ChronoUnit.DAYS;

    /** Puts it forward to that time in Jakarta, and waits until the bot has done what is due by then, also to the cards. */
    void hingga(String local) {
        Duration ahead = Duration.between(
                kantor.now(), LocalDateTime.parse(local).atZone(Balai.ZONE).toInstant());
        kantor.forward(ahead);
        kantor.bot().tick();
        kantor.everyChatShows(
                kantor.bot().runs().open().filter(run -> run.number() != null).toList());
    }

    void maju(long amount, ChronoUnit unit) {
        kantor.forward(Duration.of(amount, unit));
    }

    /** To that time of an office day in WIB, such as {@code 2026-12-01T07:30}. */
    void sampai(String localTime) {
        kantor.forwardTo(at(localTime));
    }

    /** To that time of some night, when the bot does what is due by then. */
    void malam(Instant at) {
        kantor.forwardTo(at);
        kantor.selesaikan();
    }

    void malam(Duration ahead) {
        malam(kantor.now().plus(ahead));
    }

    /** The clock of the machine is put back. */
    void kembali(String localTime) {
        kantor.turnTo(at(localTime));
    }

    /** The clock of the machine leaps ahead, and nothing is done that would have been due on the way. */
    void melompat(String localTime) {
        kantor.turnTo(at(localTime));
    }

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Balai.ZONE).toInstant();
    }
}
