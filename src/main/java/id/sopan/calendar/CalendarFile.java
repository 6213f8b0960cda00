package id.sopan.calendar;

import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file says, once its schema has accepted it.
 *
 * @param hours null where it gives none
 * @param year whose days off it lists completely; null where it only adds days
 */
record CalendarFile(
        Yaml root,
        Problems problems,
        @Nullable FileHours hours,
        @Nullable Integer year,
        List<Located<Ramadan>> ramadans,
        List<Located<DayOff>> days) {}
