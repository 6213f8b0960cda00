package id.sopan.report;

import java.util.function.BooleanSupplier;

/**
 * What a chat was told first of a period.
 *
 * @param recounted whether the calendars in force now count that period's working time otherwise; looked up when it is asked for
 */
record Said(Report report, BooleanSupplier recounted) {}
