package id.sopan.report;

import java.util.List;

/**
 * How a procedure did in a period.
 *
 * @param nama in Indonesian
 * @param definition content hash of its newest version among the runs
 * @param ratings that were given in the period
 */
public record ProcedureEvaluation(
        String id,
        String nama,
        String definition,
        int requested,
        int finished,
        int denied,
        int withdrawn,
        List<StepEvaluation> steps,
        Ratings ratings) {}
