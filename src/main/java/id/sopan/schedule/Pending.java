package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told by now, and when there is more.
 *
 * @param last the latest of all that is due, which stands for those before it; null: nothing
 * @param next when to look again; null: never
 */
record Pending(@Nullable Mark last, @Nullable Instant next) {

    /**
     * @param marks by time, maybe without end
     * @param hours outside of which nothing is told
     */
    static Pending of(Stream<Mark> marks, WorkingCalendar hours, Instant now) {
        Mark last = null;
        Iterator<Mark> all = marks.iterator();
        while (all.hasNext()) {
            Mark mark = all.next();
            Optional<Instant> told = hours.workingFrom(mark.at());
            if (told.isEmpty() || told.get().isAfter(now)) {
                return of(last, told.orElse(null), hours, now);
            }
            last = mark;
        }
        return of(last, null, hours, now);
    }

    private static Pending of(@Nullable Mark last, @Nullable Instant next, WorkingCalendar hours, Instant now) {
        if (last == null || hours.isWorking(now)) {
            return new Pending(last, next);
        }
        Instant opening = hours.workingFrom(now).orElse(null);
        return new Pending(null, earlier(opening, next));
    }

    /** Both; what is due last stands for all. */
    Pending and(Pending other) {
        Mark later = last == null || (other.last != null && !other.last.at().isBefore(last.at())) ? other.last : last;
        return new Pending(later, earlier(next, other.next));
    }

    static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
