package id.sopan;

import id.sopan.checkup.Copies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What keeps files from being copied, or cleared: each cause is told once, and again after all were; tries follow after growing waits. */
final class CopyTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(CopyTroubles.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    /** Telegram answers alike where it has lost a file and where it cannot reach it, and is not down for so long. */
    private static final Duration LONGEST_WITHHELD = Duration.ofDays(3);

    private final LongSupplier nanos;
    private final Map<Path, Rest> withheld = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private @Nullable String met;
    private Copies copies = new Copies(0, null);
    private Duration wait = Duration.ZERO;
    private long over;

    /**
     * One that Telegram does not give is left alone for as long as it has not, so that others need not wait for it.
     *
     * @param since when it was asked for first
     */
    private record Rest(long since, long until) {}

    /** @param nanos the machine's own time, which nobody sets back */
    CopyTroubles(LongSupplier nanos) {
        this.nanos = nanos;
        this.over = nanos.getAsLong();
    }

    /** Whether it may be tried now. */
    synchronized boolean isTime() {
        return nanos.getAsLong() - over >= 0;
    }

    /**
     * One file could not be copied, or cleared.
     *
     * @param cause the same for whatever is mended together
     * @param mistake of this program; null where it is none
     */
    synchronized void met(String cause, @Nullable Throwable mistake) {
        met = cause;
        if (told.add(cause)) {
            LOG.warn(
                    "Berkas belum disalin atau dihapus, dan terus dicoba dengan jeda yang makin panjang / Files are not copied"
                            + " or cleared yet, and it is tried again after growing waits: {}",
                    cause,
                    mistake);
        }
    }

    /** Telegram has not given the file of that copy; whether it has not for so long that it will not any more. */
    synchronized boolean isWithheldForGood(Path copy) {
        long now = nanos.getAsLong();
        if (withheld.isEmpty()) {
            LOG.warn(
                    "Telegram belum memberikan sebuah berkas, dan terus diminta selama tiga hari / Telegram does not give a"
                            + " file yet, and is asked again for three days");
        }
        Rest before = withheld.getOrDefault(copy, new Rest(now, now));
        long rest = Math.clamp(now - before.since(), FIRST_WAIT.toNanos(), LONGEST_REST.toNanos());
        withheld.put(copy, new Rest(before.since(), now + rest));
        return now - before.since() >= LONGEST_WITHHELD.toNanos();
    }

    /** Whether Telegram has not given the file of that copy, and need not be asked again yet. */
    synchronized boolean rests(Path copy) {
        Rest rest = withheld.get(copy);
        return rest != null && nanos.getAsLong() - rest.until() < 0;
    }

    /** Whether Telegram may be asked again for one that it has not given. */
    synchronized boolean isAnyRested() {
        return withheld.keySet().stream().anyMatch(copy -> !rests(copy));
    }

    /** All have been looked at: of others than these nothing need be known any more. */
    synchronized void keepOnly(Set<Path> open) {
        withheld.keySet().retainAll(open);
    }

    /** @param waiting requests of which some file is not copied, or cleared, yet */
    synchronized void tried(int waiting) {
        copies = new Copies(waiting, met);
        if (met == null) {
            if (!told.isEmpty()) LOG.info("Berkas kembali disalin / Files are copied again");
            told.clear();
            wait = withheld.isEmpty() ? Duration.ZERO : FIRST_WAIT;
        } else {
            Duration longer = wait.isZero() ? FIRST_WAIT : wait.multipliedBy(2);
            wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
        }
        over = nanos.getAsLong() + wait.toNanos();
        met = null;
    }

    synchronized Copies copies() {
        return copies;
    }
}
