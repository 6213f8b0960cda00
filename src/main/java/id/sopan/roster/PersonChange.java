package id.sopan.roster;

import id.sopan.engine.Hat;

/** What came of a change of what somebody may do. */
public sealed interface PersonChange {

    record Listed(Colleague who, Hat hat) implements PersonChange {}

    record Unlisted() implements PersonChange {}

    /** @param again whether it waited for an admin already, as after a redelivery: who shows it must not rely on this */
    record Asked(Request request, boolean again) implements PersonChange {}

    /** An admin refused the request. */
    record Declined(Request request) implements PersonChange {}

    /** Whoever asked is gone from the unit's group. */
    record Withdrawn() implements PersonChange {}

    record Appointed() implements PersonChange {}

    record Dismissed() implements PersonChange {}

    /** It was so already. */
    record Unchanged(Colleague who) implements PersonChange {}

    record Refused(Refusal why) implements PersonChange {}
}
