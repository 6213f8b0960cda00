package id.sopan;

import id.sopan.calendar.WorkingCalendar;
import id.sopan.desk.AgencyCalendars;
import id.sopan.schedule.WorkingHours;

/** The agency's calendars as whoever ticks asks for them. */
record HoursInForce(AgencyCalendars calendars) implements WorkingHours {

    @Override
    public WorkingCalendar of(String unit) {
        return calendars.of(unit);
    }

    @Override
    public String version() {
        return calendars.version();
    }
}
