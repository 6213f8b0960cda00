package id.sopan.calendar;

import id.sopan.definition.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading calendar files together.
 *
 * @param calendars null where an error keeps them from being taken
 * @param broken names of the files that have an error
 */
public record CalendarReading(@Nullable Calendars calendars, List<Problem> problems, Set<String> broken) {

    public CalendarReading {
        problems = List.copyOf(problems);
        broken = Set.copyOf(broken);
    }

    /** The calendars; throws with the problems where there are none. */
    public Calendars orThrow() {
        if (calendars != null) return calendars;
        throw new IllegalArgumentException(
                String.join("\n", problems.stream().map(Problem::inEnglish).toList()));
    }
}
