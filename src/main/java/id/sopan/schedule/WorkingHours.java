package id.sopan.schedule;

import id.sopan.calendar.WorkingCalendar;

/** The calendars that are in force. */
public interface WorkingHours {

    /** When this unit works; the agency's own calendar for a unit that is not known. */
    WorkingCalendar of(String unit);

    /** Changes whenever any unit's calendar does. */
    String version();
}
