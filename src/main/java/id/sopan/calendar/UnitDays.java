package id.sopan.calendar;

import java.time.ZoneId;

/**
 * What of a unit its calendar depends on.
 *
 * @param name as people read it; a file may give hours to it
 * @param worksOnCutiBersama whether joint leave is worked on
 */
public record UnitDays(String name, ZoneId zone, boolean worksOnCutiBersama) {

    /** A unit of that zone with no rules of its own. */
    public static UnitDays in(ZoneId zone) {
        return new UnitDays("", zone, false);
    }
}
