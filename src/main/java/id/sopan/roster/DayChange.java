package id.sopan.roster;

import java.time.LocalDate;

/** What came of a change of the agency's own days off. */
public sealed interface DayChange {

    /** It is off from now on; what was written of it before is replaced. */
    record Closed(ClosedDay day) implements DayChange {}

    /** It is worked on again, unless something else makes it off. */
    record Reopened(ClosedDay day) implements DayChange {}

    /** It was so already. */
    record Unchanged(ClosedDay day) implements DayChange {}

    /** The agency never closed it. */
    record NotClosed(LocalDate date) implements DayChange {}

    record NotAdmin() implements DayChange {}
}
