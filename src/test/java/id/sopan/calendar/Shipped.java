package id.sopan.calendar;

import id.sopan.definition.DefinitionSource;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The calendars that come with Sopan. */
public final class Shipped {

    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    public static final Calendars CALENDARS =
            CalendarLinter.read(DefinitionSource.shippedCalendars().read()).orThrow();
    static final WorkingCalendar JAKARTA = in(WIB);

    private Shipped() {}

    public static WorkingCalendar in(ZoneId zone) {
        return CALENDARS.of(UnitDays.in(zone));
    }

    /** @param wall such as {@code 2026-11-27T11:00}, in Jakarta */
    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(WIB).toInstant();
    }
}
