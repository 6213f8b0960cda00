package id.sopan.report.export;

import id.sopan.report.Period;
import java.time.ZoneId;
import java.util.Set;

/**
 * What is to be exported: the runs that were asked for in a period.
 *
 * @param zone whose days the period's are
 * @param units that they concern; empty for all
 * @param named whether people stand by their names and with their words, else by pseudonyms
 */
public record Order(Format format, Period period, ZoneId zone, Set<String> units, boolean named) {

    public Order {
        units = Set.copyOf(units);
    }

    boolean isFromTheFirst() {
        return period.first().equals(ExportPeriods.FIRST);
    }

    /** {@code sopan-2026-01-01-2026-06-30.xlsx}, {@code sopan-semua-2026-06-30.xlsx} */
    public String fileName() {
        return "sopan-" + (isFromTheFirst() ? "semua" : period.first()) + "-" + period.last() + "."
                + format.extension();
    }
}
