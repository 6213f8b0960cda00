package id.sopan.wording;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request that somebody is reminded of.
 *
 * @param named when the standard time is used up; where nothing is used up since when it waits
 * @param superiors ids of units in the chat that its breach is told by the way, since the step names their role for that
 * @param card link to its status card in the chat; null where there is none
 * @param shown whether the chat has its status card
 */
public record ReminderItem(
        RunView view,
        Viewpoint viewpoint,
        Kind kind,
        Stage stage,
        Instant named,
        List<String> superiors,
        @Nullable String card,
        boolean shown) {

    /** Why it is told; the most urgent first. */
    public enum Kind {
        /** The standard time has passed. */
        OVERDUE,
        /** Much of the standard time is used up. */
        NEARING,
        /** Those who must act have had it for some days; it has no standard time. */
        WAITING,
        /** The requester is waited for. */
        WAITED_FOR,
        /** The standard time has passed, told to those who see to it that it goes on. */
        ESCALATED;

        /** Whether it tells since when it waits, and of no standard time. */
        boolean waits() {
            return this == WAITING || this == WAITED_FOR;
        }
    }

    /** What has become of it. */
    public enum Stage {
        OPEN,
        PAUSED,
        /** Somebody has done it, or the request has ended. */
        DONE,
        /** The request was withdrawn meanwhile. */
        WITHDRAWN,
        /** The calendar, a pause or the standard is another one since, and the time that it told of is still to come. */
        MOVED,
        /** Likewise, and that time is beyond the data of the calendar. */
        BEYOND,
        /** A newer message reminds of it. */
        REPEATED
    }

    String number() {
        return Objects.requireNonNullElse(view.run().number(), "");
    }

    boolean isOpen() {
        return stage == Stage.OPEN;
    }

    Scene scene(int cap) {
        return new Scene(view, viewpoint, cap);
    }
}
