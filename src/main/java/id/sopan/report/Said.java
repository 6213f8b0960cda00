package id.sopan.report;

import java.util.function.BooleanSupplier;

/**
 * What a chat was told first of a period.
 *
 * @param recounted whether calendars that were corrected since are a cause of what differs; looked up when it is asked for
 */
record Said(Report report, BooleanSupplier recounted) {}
