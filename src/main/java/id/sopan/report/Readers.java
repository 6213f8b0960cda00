package id.sopan.report;

import id.sopan.wording.Listed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that a report is for.
 *
 * @param named as people read them
 * @param units how many; none where it is for all
 * @param roles that they hold, their ids; null likewise
 */
record Readers(List<String> named, int units, @Nullable Set<String> roles) {

    static final Readers ALL = new Readers(List.of(), 0, null);

    /** As many of the names as so many characters have room for, at least one, and how many units there are besides. */
    String names(int room, Spoken spoken) {
        return Listed.within(room, named, spoken.language());
    }

    /** Whether a row of these roles is another unit's. */
    boolean isOfOthers(List<String> pelaksana) {
        return roles != null && !pelaksana.isEmpty() && pelaksana.stream().noneMatch(roles::contains);
    }

    static String scope(Spoken spoken, int units) {
        return spoken.html(units == 1 ? "report.scope" : "report.scope.units");
    }

    /** A line that says of what their figures are; empty for all units. */
    String scope(Spoken spoken) {
        return units == 0 ? "" : "\n" + scope(spoken, units);
    }
}
