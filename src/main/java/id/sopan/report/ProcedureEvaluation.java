package id.sopan.report;

import java.util.List;

/**
 * How a procedure did in a period.
 *
 * @param nama in Indonesian
 * @param definitions content hash of its newest version among the runs; before it those of the others by which anything counts, the
 *     oldest first, where a row was held against another standard than the newest version's
 * @param reopened that ended in the period and were reopened after it
 * @param open at its end
 * @param overdue of these, those that have used up the standard of the row in which they stood
 * @param ratings that were given in the period
 */
public record ProcedureEvaluation(
        String id,
        String nama,
        List<String> definitions,
        int requested,
        int finished,
        int denied,
        int withdrawn,
        int reopened,
        int open,
        int overdue,
        List<StepEvaluation> steps,
        Ratings ratings) {

    /** Those that were asked for before the period and were open when it began. */
    public int earlier() {
        return finished + denied + withdrawn + reopened + open - requested;
    }
}
