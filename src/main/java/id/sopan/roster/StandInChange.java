package id.sopan.roster;

/** What came of naming somebody who stands in, or of ending that. */
public sealed interface StandInChange {

    record Set() implements StandInChange {}

    /** It was so already, as after a redelivery. */
    record Unchanged() implements StandInChange {}

    record Ended(StandIn standIn) implements StandInChange {}

    record Refused(StandInRefusal why) implements StandInChange {}
}
