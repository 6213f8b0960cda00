package id.sopan.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that a report is for.
 *
 * @param names as people read them
 * @param roles that they hold, their ids; null where it is for all units
 */
record Readers(String names, @Nullable Set<String> roles) {

    static final Readers ALL = new Readers("", null);

    /** Whether a row of these roles is another unit's. */
    boolean isOfOthers(List<String> pelaksana) {
        return roles != null && !pelaksana.isEmpty() && pelaksana.stream().noneMatch(roles::contains);
    }

    /** A line that says of what their figures are; empty for all units. */
    String scope(Spoken spoken) {
        return roles == null ? "" : "\n" + spoken.html("report.scope");
    }
}
