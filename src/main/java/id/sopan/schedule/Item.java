package id.sopan.schedule;

import id.sopan.engine.Run;
import id.sopan.engine.Visit;
import id.sopan.wording.ReminderItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one chat is told about one run.
 *
 * @param step in which it was
 * @param visit which stay in it
 * @param reopened tells that stay from those of the same number that were taken back; null for the first of them, and
 *     where an older version told it
 * @param mark see {@link Mark#name}
 * @param named the instant that it names, see {@link ReminderItem#named}
 */
record Item(
        String run,
        String step,
        int visit,
        @Nullable Reopening reopened,
        String mark,
        ReminderItem.Kind kind,
        Instant named) {

    /** @param told when it was */
    boolean isOf(Run run, Visit stay, Instant told) {
        return step.equals(stay.step()) && visit == stay.number() && isOf(Reopening.of(run, stay), told);
    }

    private boolean isOf(@Nullable Reopening stay, Instant told) {
        return stay == null || (reopened == null ? stay.hadBegun(told) : reopened.equals(stay));
    }

    /** Whether both tell the same of the same stay, be it at another time. */
    boolean isLike(Item other) {
        return run.equals(other.run)
                && step.equals(other.step)
                && visit == other.visit
                && Objects.equals(reopened, other.reopened)
                && kind == other.kind;
    }

    /** On which it is to be told; empty where it tells of a share of the standard time. */
    Optional<LocalDate> day() {
        return mark.contains("-") ? Optional.of(LocalDate.parse(mark)) : Optional.empty();
    }

    /** How much of the standard time it says to be used up, in percent; empty where that is not what it tells of. */
    OptionalInt share() {
        return switch (kind) {
            case WAITING, WAITED_FOR -> OptionalInt.empty();
            case NEARING -> OptionalInt.of(Integer.parseInt(mark));
            case OVERDUE, ESCALATED -> OptionalInt.of(ReminderMarks.BREACH);
        };
    }

    /** As an older version would have noted it. */
    Item byNumber() {
        return new Item(run, step, visit, null, mark, kind, named);
    }
}
