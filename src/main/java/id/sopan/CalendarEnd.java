package id.sopan;

import id.sopan.calendar.DateRange;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.conversation.AdminPost;
import id.sopan.desk.AgencyCalendars;
import id.sopan.procedure.Language;
import id.sopan.schedule.Recurring;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.CalendarText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the admins once, {@value #NOTICE_DAYS} days before, that the calendar's data runs out. */
final class CalendarEnd implements Recurring {

    private static final int NOTICE_DAYS = 60;

    private final AgencyCalendars calendars;
    private final AdminPost admins;
    private volatile @Nullable LocalDate told;

    CalendarEnd(AgencyCalendars calendars, AdminPost admins) {
        this.calendars = calendars;
        this.admins = admins;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        WorkingCalendar calendar = calendars.ofAgency();
        LocalDate day = calendar.covered().last().minusDays(NOTICE_DAYS);
        return calendar.workingFrom(day.atStartOfDay(calendar.zone()).toInstant())
                .filter(instant -> instant.isAfter(after));
    }

    @Override
    public void run(Instant now) {
        WorkingCalendar calendar = calendars.ofAgency();
        DateRange covered = calendar.covered();
        long left = covered.daysLeft(calendar.date(now));
        if (left > NOTICE_DAYS || covered.last().equals(told) || (left >= 0 && !calendar.isWorking(now))) return;
        boolean somebody = admins.tell(
                "calendar ends " + covered.last(),
                admins.unitTi(),
                language -> CalendarNotice.CALENDAR_ENDS.card(language, day(covered, language), Math.max(left, 0)));
        if (somebody) told = covered.last();
    }

    private static String day(DateRange covered, Language language) {
        return CalendarText.day(covered.last(), language);
    }
}
