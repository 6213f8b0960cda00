package id.sopan.report;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs that waited for the same roles at the end of a period.
 *
 * @param definition a version of the procedure that names the row
 * @param roles of which somebody must act, their ids; what was told before several were named has one {@code role}
 * @param units that have the one role there is, their ids in order; empty where there are several roles, where none is chosen,
 *     and in what was told before they were gathered
 * @param unchosen whether no unit was chosen yet for any of the roles
 * @param longest in working time
 * @param number of the one that waits longest; null in what was told before it was kept
 * @param overdue of them, those that have used up the standard of their row; null in what was told before they were counted
 */
record WaitingFor(
        RowKey row,
        String definition,

        @JsonAlias("role") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> roles,

        List<String> units,
        boolean unchosen,
        int runs,
        Duration longest,
        @Nullable String number,
        @Nullable Integer overdue) {

    /** Of two that wait as long the one with the earlier number, in whatever order they come. */
    private static final Comparator<WaitingFor> LENGTH = Comparator.comparing(WaitingFor::longest)
            .thenComparing(
                    WaitingFor::number,
                    Comparator.nullsLast(Comparator.<String>naturalOrder()).reversed());

    WaitingFor {
        units = units == null ? List.of() : units;
    }

    /** None where they were not counted. */
    int late() {
        return overdue == null ? 0 : overdue;
    }

    /** Those of both, which wait for the same. */
    WaitingFor plus(WaitingFor other) {
        WaitingFor longer = LENGTH.compare(this, other) < 0 ? other : this;
        return new WaitingFor(
                row,
                definition.compareTo(other.definition) < 0 ? other.definition : definition,
                roles,
                Stream.concat(units.stream(), other.units.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                unchosen,
                runs + other.runs,
                longer.longest,
                longer.number,
                late() + other.late());
    }
}
