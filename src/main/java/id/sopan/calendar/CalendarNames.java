package id.sopan.calendar;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What months and the days of a week are called in Indonesian and in English, whole and shortened, in lower case. */
public final class CalendarNames {

    public static final Map<String, Month> MONTHS =
            names(Month.values(), Month::getDisplayName, Map.of("sept", Month.SEPTEMBER));

    public static final Map<String, DayOfWeek> WEEKDAYS = names(
            DayOfWeek.values(),
            DayOfWeek::getDisplayName,
            Map.of(
                    "jum'at", DayOfWeek.FRIDAY,
                    "jum’at", DayOfWeek.FRIDAY,
                    "ahad", DayOfWeek.SUNDAY,
                    "tues", DayOfWeek.TUESDAY,
                    "thur", DayOfWeek.THURSDAY,
                    "thurs", DayOfWeek.THURSDAY));

    private CalendarNames() {}

    private interface Named<T> {

        String in(T named, TextStyle style, Locale locale);
    }

    private static <T> Map<String, T> names(T[] all, Named<T> name, Map<String, T> others) {
        Map<String, T> names = new HashMap<>(others);
        for (Locale locale : List.of(Locale.of("id"), Locale.ENGLISH)) {
            for (T one : all) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    names.put(name.in(one, style, locale).toLowerCase(Locale.ROOT), one);
                }
            }
        }
        return Map.copyOf(names);
    }
}
