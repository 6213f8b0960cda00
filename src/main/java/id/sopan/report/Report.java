package id.sopan.report;

/**
 * Figures of a period, beside those of the time before.
 *
 * @param zone whose days the period's are
 * @param calendar versions of the calendars that they were counted by, with spaces between; the agency's own where
 *     there was nothing to count. What earlier versions of Sopan told has the agency's own and other chats' as well
 * @param omitted runs of the period that are not counted, since their definition is gone
 */
record Report(Period period, String zone, Figures figures, Baseline before, String calendar, int omitted) {}
