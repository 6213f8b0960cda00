package id.sopan.report;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.util.List;

/**
 * Runs that waited for the same roles at the end of a period.
 *
 * @param definition a version of the procedure that names the row
 * @param roles of which somebody must act, their ids; what was told before several were named has one {@code role}
 * @param unchosen whether no unit was chosen yet for any of the roles
 * @param longest in working time
 * @param overdue of them, those that have used up the standard of their row
 */
public record WaitingFor(
        RowKey row,
        String definition,

        @JsonAlias("role") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> roles,

        boolean unchosen,
        int runs,
        Duration longest,
        int overdue) {}
