package id.sopan.checkup;

import java.time.temporal.ChronoUnit;

/** Whether the calendar's data last. */
final class CalendarCheck implements Check {

    /** Of days left, as when admins are first reminded. */
    private static final int SOON = 60;

    @Override
    public Finding of(Facts facts) {
        long left = ChronoUnit.DAYS.between(facts.today(), facts.covered());
        if (left < 0) {
            return Finding.wrong("check.calendar.ended", facts.covered());
        }
        return left <= SOON
                ? Finding.doubtful("check.calendar.ends", facts.covered(), left)
                : Finding.fine("check.calendar.fine", facts.covered());
    }
}
