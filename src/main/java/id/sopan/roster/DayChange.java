package id.sopan.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of a change of the agency's own days off. */
public sealed interface DayChange {

    /** @param before what was written of it and is replaced; null where it was worked on */
    record Closed(ClosedDay day, @Nullable ClosedDay before) implements DayChange {}

    /** It is worked on again, unless something else makes it off. */
    record Reopened(ClosedDay day) implements DayChange {}

    /** It was so already. */
    record Unchanged(ClosedDay day) implements DayChange {}

    /** The agency never closed it. */
    record NotClosed(LocalDate date) implements DayChange {}

    record NotAdmin() implements DayChange {}
}
