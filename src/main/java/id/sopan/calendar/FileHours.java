package id.sopan.calendar;

import java.util.Locale;
import java.util.Set;

/**
 * The hours that one file gives.
 *
 * @param units names, in lower case, of the units that they hold for; empty: for all others
 */
record FileHours(WeekHours usual, WeekHours fasting, Set<String> units) {

    static String key(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT);
    }
}
