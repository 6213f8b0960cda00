package id.sopan.report;

/**
 * What a chat was told first of a period.
 *
 * @param recounted whether the calendars in force now count that period's working time otherwise
 */
record Said(Report report, boolean recounted) {}
