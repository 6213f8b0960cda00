package id.sopan.checkup;

import id.sopan.desk.AgencyCalendars;
import java.time.LocalDate;

/** Whether the calendar's data last. */
final class CalendarCheck implements Check {

    @Override
    public Finding of(Facts facts) {
        long left = facts.covered().daysLeft(facts.today());
        LocalDate last = facts.covered().last();
        if (left < 0) {
            return Finding.wrong("check.calendar.ended", last);
        }
        return left <= AgencyCalendars.ENDS_SOON
                ? Finding.doubtful("check.calendar.ends", last, left)
                : Finding.fine("check.calendar.fine", last);
    }
}
