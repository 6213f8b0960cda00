package id.sopan.report;

import java.time.Duration;

/**
 * Runs that waited for a role at the end of a period.
 *
 * @param definition a version of the procedure that names the row
 * @param role its id
 * @param longest in working time
 * @param overdue of them, those that have used up the standard of their row
 */
public record WaitingFor(RowKey row, String definition, String role, int runs, Duration longest, int overdue) {}
