package id.sopan.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a numbered row did in a period. Durations are working time.
 *
 * @param delegated whether a request of another procedure does what is done here
 * @param standard in minutes, that all were held against, or that of the newest version of the procedure where there was nothing
 *     to hold against it; null where there is none, or there are several
 * @param cases stays that were done in the period, and whose time is known
 * @param uncovered stays that were done in it, with days that the calendar does not know; in no percentile
 * @param heldAgainst where they were held against several standards, how many against which; empty where all were held against
 *     the same
 * @param median null where there was no case, and so are {@code p80} and {@code p90}; nearest rank
 * @param waiting share of waiting in queue, handling and waiting together, 0 to 1
 * @param unfinished in the order of their numbers; none of them is among the cases
 */
public record StepEvaluation(
        int nomor,
        String kegiatan,
        boolean delegated,
        @Nullable Integer standard,
        int cases,
        int uncovered,
        Compliance compliance,
        List<HeldAgainst> heldAgainst,
        @Nullable Duration median,
        @Nullable Duration p80,
        @Nullable Duration p90,
        double waiting,
        List<Unfinished> unfinished,
        List<Objection> objections,
        Optional<ProposedStandard> proposal) {

    /** Of those that are not finished, how many have used up the standard. */
    public int overdue() {
        return Math.toIntExact(unfinished.stream().filter(Unfinished::overdue).count());
    }

    public int count(boolean denials) {
        return objections.stream()
                .filter(objection -> objection.denial() == denials)
                .mapToInt(Objection::cases)
                .sum();
    }
}
