package id.sopan.report;

import id.sopan.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** By whose working time it is measured: a step counts in the zone and calendar of the unit that acts. */
@FunctionalInterface
public interface UnitCalendars {

    /** @param unit null where no unit is chosen yet: the agency's own */
    WorkingCalendar of(@Nullable String unit);
}
