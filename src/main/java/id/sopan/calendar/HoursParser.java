package id.sopan.calendar;

import id.sopan.calendar.DayHours.Break;
import id.sopan.definition.Yaml;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code hours} and the {@code units} that they hold for. */
final class HoursParser {

    private HoursParser() {}

    static @Nullable FileHours hours(Yaml root) {
        Yaml hours = root.at("hours");
        if (hours == null) return null;
        String source = hours.require("source").text();
        return new FileHours(
                new WeekHours(source, week(hours.require("usual"))),
                new WeekHours(source, week(hours.require("ramadan"))),
                units(root));
    }

    private static Set<String> units(Yaml root) {
        Yaml units = root.at("units");
        return units == null
                ? Set.of()
                : units.items().stream().map(unit -> FileHours.key(unit.text())).collect(Collectors.toSet());
    }

    private static Map<DayOfWeek, DayHours> week(Yaml week) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        week.entries().forEach(day -> days.put(DayOfWeek.valueOf(day.key().toUpperCase(Locale.ROOT)), day(day)));
        return days;
    }

    static DayHours day(Yaml day) {
        return new DayHours(time(day, "from"), time(day, "to"), breaks(day));
    }

    private static List<Break> breaks(Yaml day) {
        Yaml breaks = day.at("breaks");
        return breaks == null
                ? List.of()
                : breaks.items().stream().map(HoursParser::pause).toList();
    }

    static Break pause(Yaml at) {
        return new Break(time(at, "from"), time(at, "to"));
    }

    private static LocalTime time(Yaml at, String key) {
        return LocalTime.parse(at.require(key).text());
    }
}
