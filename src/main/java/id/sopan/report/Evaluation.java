package id.sopan.report;

import java.util.List;

/**
 * Figures for the evaluation of SOPs.
 *
 * @param procedures by their id; those of which no run was open in the period are left out
 * @param calendar versions of the calendars that they were counted by, the agency's own among them, with spaces between
 * @param omitted runs of the period that are not counted, since their definition is gone
 */
public record Evaluation(List<ProcedureEvaluation> procedures, String calendar, int omitted) {}
