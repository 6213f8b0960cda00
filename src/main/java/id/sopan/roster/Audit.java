package id.sopan.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the roster, as the log keeps it. Names of people are not in it, only their ids.
 *
 * @param by Telegram's id of who did it; null for the program itself, 0 for somebody whose data were removed
 * @param subject id of the unit, person or chat that was changed
 * @param detail what it is now, and what it was where that matters; empty for none
 */
public record Audit(Instant at, @Nullable Long by, What what, String subject, String detail) {

    public enum What {
        BOUND,
        MOVED,
        UNBOUND,
        RENAMED,
        ACCESS_SET,
        ZONE_SET,
        LISTED,
        UNLISTED,
        ASKED,
        CONFIRMED,
        DECLINED,
        WITHDRAWN,
        APPOINTED,
        DISMISSED,
        MIGRATED,
        BOT_CHANGED,
        CUTI_BERSAMA_SET,
        DAY_CLOSED,
        DAY_REOPENED,
        STAND_IN_SET,
        STAND_IN_ENDED,
        ANONYMISED,
        PERSON_REMOVED,
        RESTORED,
        RESTORED_UNFIT
    }
}
