package id.sopan;

import id.sopan.calendar.DateRange;
import id.sopan.calendar.WorkingCalendar;
import id.sopan.conversation.AdminPost;
import id.sopan.desk.AgencyCalendars;
import id.sopan.report.Period;
import id.sopan.schedule.Recurring;
import id.sopan.store.Collection;
import id.sopan.store.Document;
import id.sopan.store.Documents;
import id.sopan.store.Store;
import id.sopan.wording.CalendarNotice;
import id.sopan.wording.CalendarText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the admins that the calendar's data runs out, some days before and when it has, and each Monday after that until there is a
 * file: nobody is reminded of anything meanwhile. Each is told once, and what was missed while the bot was away is not made up for.
 */
final class CalendarEnd implements Recurring {

    private static final int ENDED = -1;
    private static final LocalTime AGAIN = LocalTime.of(8, 0);
    /** Days that are left after that one. */
    private static final List<Integer> MARKS = List.of(AgencyCalendars.ENDS_SOON, 30, 7, ENDED);

    private final AgencyCalendars calendars;
    private final AdminPost admins;
    private final Documents said;

    CalendarEnd(Store store, AgencyCalendars calendars, AdminPost admins) {
        this.said = store.documents(Collection.REMINDERS);
        this.calendars = calendars;
        this.admins = admins;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        WorkingCalendar calendar = calendars.ofAgency();
        LocalDate monday = Period.weekOf(calendar.date(after)).first();
        Stream<Instant> again = Stream.of(monday, monday.plusWeeks(1)).flatMap(day -> again(calendar, day).stream());
        return Stream.concat(MARKS.stream().flatMap(mark -> at(calendar, mark).stream()), again)
                .filter(instant -> instant.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> at(WorkingCalendar calendar, int mark) {
        Instant day = calendar.covered()
                .last()
                .minusDays(mark)
                .atStartOfDay(calendar.zone())
                .toInstant();
        return mark == ENDED ? Optional.of(day) : calendar.workingFrom(day);
    }

    /** Empty up to the day on which it is told that it has run out. */
    private static Optional<Instant> again(WorkingCalendar calendar, LocalDate monday) {
        return Optional.of(monday.atTime(AGAIN).atZone(calendar.zone()).toInstant())
                .filter(instant -> monday.isAfter(calendar.covered().last().plusDays(1)));
    }

    @Override
    public void run(Instant now) {
        WorkingCalendar calendar = calendars.ofAgency();
        long left = calendar.covered().daysLeft(calendar.date(now));
        LocalDate monday = Period.weekOf(calendar.date(now)).first();
        if (again(calendar, monday).filter(instant -> !now.isBefore(instant)).isPresent()) {
            tell(calendar.covered(), ENDED, left, " " + monday, now);
            return;
        }
        MARKS.stream()
                .filter(mark -> left <= mark)
                .reduce((before, mark) -> mark)
                .filter(mark -> mark == ENDED || calendar.isWorking(now))
                .ifPresent(mark -> tell(calendar.covered(), mark, left, "", now));
    }

    /** Noted after it was told: better twice than never. */
    private void tell(DateRange covered, int mark, long left, String again, Instant now) {
        String id = "calendar ends " + covered.last() + " " + mark + again;
        if (said.find(id).isPresent()) return;
        CalendarNotice notice = mark == ENDED ? CalendarNotice.CALENDAR_ENDED : CalendarNotice.CALENDAR_ENDS;
        boolean somebody =
                admins.tell(id, language -> notice.card(language, CalendarText.day(covered.last(), language), left));
        if (somebody) said.insert(new Document(id, 1, now.toEpochMilli(), Set.of(), "{}"));
    }
}
