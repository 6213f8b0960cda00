package id.sopan.calendar;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The working hours of a week.
 *
 * @param source the rule that they stand in
 * @param days those that are worked on
 */
public record WeekHours(String source, Map<DayOfWeek, DayHours> days) {

    public WeekHours {
        Map<DayOfWeek, DayHours> ordered = new EnumMap<>(DayOfWeek.class);
        ordered.putAll(days);
        days = Collections.unmodifiableMap(ordered);
    }

    public @Nullable DayHours on(DayOfWeek day) {
        return days.get(day);
    }
}
