package id.sopan.record;

import id.sopan.desk.StoredJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells entries that were put in after a head was made, with dates from before it, from those that were written after it.
 * The head's own time is in no hash, and whoever has the store can set it back; the entries that it covers are, with
 * the times at which they were recorded: so it counts as begun no earlier than the newest of them.
 *
 * @param newest of the last entries of the runs that it covers: when that was recorded
 */
record Boundary(Head head, Instant newest) {

    /** What is written while a head is made may be older than the head, and not covered by it. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    /** @param recordedAt null where it cannot be read */
    record Entry(long seq, @Nullable Instant recordedAt) {

        private boolean isBefore(Instant instant) {
            return recordedAt == null || recordedAt.isBefore(instant);
        }
    }

    /** The entries from there on that are older than all of these before them: one, where the clock only goes forward. */
    static List<Entry> older(StoredJournal journal, long from) {
        List<Entry> older = new ArrayList<>();
        Instant oldest = Instant.MAX;
        for (long seq = from; seq <= journal.size(); seq++) {
            Entry entry = new Entry(seq, journal.recordedAt(seq));
            if (entry.isBefore(oldest)) {
                older.add(entry);
                oldest = entry.recordedAt() == null ? Instant.MIN : entry.recordedAt();
            }
        }
        return older;
    }

    /** Where the head is from before the end of its week, or what it covers newer by more than clocks may differ. */
    Optional<Finding> misdated() {
        Instant earliest = later(head.earliest(), newest.minus(Heads.CLOCKS));
        return head.at().isBefore(earliest)
                ? Optional.of(Finding.ofHead(
                        Finding.What.HEAD_MISDATED,
                        head.week(),
                        earliest.toString(),
                        head.at().toString()))
                : Optional.empty();
    }

    /**
     * The first that was put in.
     *
     * @param older of a run, as above
     */
    Optional<Finding> putInLater(String run, List<Entry> older) {
        Instant begun = later(later(head.at(), head.earliest()), newest);
        return older.stream()
                .filter(entry -> entry.isBefore(begun.minus(UNDER_WAY)))
                .findFirst()
                .map(entry -> new Finding(
                        Finding.What.PUT_IN_LATER,
                        run,
                        entry.seq(),
                        entry.seq(),
                        head.week(),
                        String.valueOf(entry.recordedAt())));
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
