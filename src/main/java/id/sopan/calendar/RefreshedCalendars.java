package id.sopan.calendar;

import id.sopan.definition.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What looking at the files again came to.
 *
 * @param changes of what was in force here; empty where nothing was
 * @param refused problems of every file that is refused as it stands now, whether told before or not
 */
public record RefreshedCalendars(Optional<CalendarChanges> changes, List<Problem> refused) {

    public RefreshedCalendars {
        refused = List.copyOf(refused);
    }
}
