package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;

/** When each unit works. */
@FunctionalInterface
public interface WorkingHours {

    /** By now; the agency's own calendar for a unit that is not known. */
    WorkingCalendar of(String unit);
}
