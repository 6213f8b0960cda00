package id.sopan.roster;

/** What came of a change of a unit. */
public sealed interface UnitChange {

    /** The unit now holds the role, at this home; it was made if it was not there. */
    record Bound(Unit unit) implements UnitChange {}

    /** The unit now lives here, where it did not before, and holds the role. */
    record Moved(Unit unit, Unit.Home from) implements UnitChange {}

    /** The unit no longer holds the role; with its last role it gave up its home. */
    record Unbound(Unit unit) implements UnitChange {}

    /** Its name, access or zone changed. */
    record Changed(Unit unit) implements UnitChange {}

    /** It was so already. */
    record Unchanged(Unit unit) implements UnitChange {}

    record Refused(Refusal why) implements UnitChange {}
}
