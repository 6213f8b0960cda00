package id.sopan.calendar;

import id.sopan.definition.DefinitionSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The calendars that come with Sopan. */
final class Shipped {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    static final Calendars CALENDARS =
            CalendarLinter.read(DefinitionSource.shippedCalendars().read()).orThrow();
    static final WorkingCalendar JAKARTA = CALENDARS.of(UnitDays.in(WIB));

    private Shipped() {}

    /** @param wall such as {@code 2026-11-27T11:00}, in Jakarta */
    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WIB).toInstant();
    }
}
