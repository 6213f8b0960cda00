package id.sopan.checkup;

import id.sopan.desk.AgencyCalendars;
import java.time.LocalDate;

/** Whether the calendar's data last, and are certain for the time to come. */
final class CalendarCheck {

    private CalendarCheck() {}

    static Finding of(Facts facts) {
        long left = facts.covered().daysLeft(facts.today());
        LocalDate last = facts.covered().last();
        if (left < 0) {
            return Finding.wrong("check.calendar.ended", last);
        }
        if (!facts.covered().contains(facts.today())) {
            return Finding.wrong("check.calendar.begins", facts.covered().first());
        }
        if (left <= AgencyCalendars.ENDS_SOON) {
            return Finding.doubtful("check.calendar.ends", last, left);
        }
        return facts.provisional()
                .map(day -> Finding.doubtful("check.calendar.provisional", last, day.date(), day.name()))
                .orElseGet(() -> Finding.fine("check.calendar.fine", last));
    }
}
