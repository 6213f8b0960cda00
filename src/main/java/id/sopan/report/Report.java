package id.sopan.report;

/**
 * Figures of a period, beside those of the time before.
 *
 * @param zone whose days the period's are
 * @param calendar versions of the calendars that they were counted by, with spaces between, each after the unit whose time it
 *     was ({@code unit-ti=0123}); after none ({@code =0123}) where none was chosen, and the agency's own where there was nothing to
 *     count.
 *     What earlier versions of Sopan told has no units, and the agency's own and other chats' as well
 * @param omitted runs of the period that are not counted, since their definition is gone
 */
record Report(Period period, String zone, Figures figures, Baseline before, String calendar, int omitted) {}
