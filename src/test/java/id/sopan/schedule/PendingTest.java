package id.sopan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.calendar.Shipped;
import id.sopan.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is to be told by now: on 25 November 2026, a Wednesday, and the day after; by the shipped calendar. */
class PendingTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final WorkingCalendar CALENDAR = Shipped.in(JAKARTA);
    private static final Instant OPENING = at("2026-11-26T07:30");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(JAKARTA).toInstant();
    }

    private static Mark mark(String name, String local) {
        return new Mark(name, at(local));
    }

    private static Pending pending(Instant now, Mark... marks) {
        return Pending.of(Stream.of(marks), CALENDAR, now);
    }

    @Test
    void isToldFromItsInstantOnAndNotBefore() {
        Mark mark = mark("75", "2026-11-25T09:00");
        assertThat(pending(mark.at().minusMillis(1), mark)).isEqualTo(new Pending(null, mark.at()));
        assertThat(pending(mark.at(), mark)).isEqualTo(new Pending(mark, null));
    }

    @Test
    void whatFallsDueAfterHoursIsToldWhenTheOfficeOpens() {
        Mark mark = mark("100", "2026-11-25T20:00");
        assertThat(pending(at("2026-11-25T21:00"), mark)).isEqualTo(new Pending(null, OPENING));
        assertThat(pending(OPENING, mark)).isEqualTo(new Pending(mark, null));
    }

    @Test
    void whatWasMissedIsNotToldAfterHoursEither() {
        Mark missed = mark("75", "2026-11-25T09:00");
        Instant evening = at("2026-11-25T21:00");
        assertThat(pending(evening, missed)).isEqualTo(new Pending(null, OPENING));
        assertThat(pending(evening, missed, mark("100", "2026-11-26T09:00")))
                .as("before what comes later")
                .isEqualTo(new Pending(null, OPENING));
    }

    @Test
    void ofBothTheLaterIsToldAndTheEarlierIsNext() {
        Mark first = mark("75", "2026-11-25T09:00");
        Mark second = mark("100", "2026-11-25T10:00");
        Mark day = mark("2026-11-25", "2026-11-25T10:00");
        Pending none = new Pending(null, null);
        Pending early = new Pending(first, at("2026-11-25T11:00"));
        Pending late = new Pending(second, at("2026-11-25T12:00"));
        Pending both = new Pending(second, at("2026-11-25T11:00"));
        assertThat(early.and(late)).isEqualTo(both);
        assertThat(late.and(early)).isEqualTo(both);
        assertThat(early.and(none)).isEqualTo(early);
        assertThat(none.and(early)).isEqualTo(early);
        assertThat(late.and(new Pending(day, null)).last())
                .as("of the same instant the day, by which it is told again")
                .isEqualTo(day);
    }
}
