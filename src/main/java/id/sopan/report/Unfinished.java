package id.sopan.report;

/**
 * A request that stood in a row at the end of a period, or stands there now where the period runs.
 *
 * @param overdue whether it has used up the standard of the row
 */
public record Unfinished(String number, boolean overdue) {}
