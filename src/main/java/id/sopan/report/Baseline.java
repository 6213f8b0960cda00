package id.sopan.report;

import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * What a period is compared with: the totals of some periods just before it, of as many whole months or days.
 *
 * @param periods how many; up to 4 for a week, as many as there were requests in Sopan; of others 1, or 0 where the first
 *     request came after the one before it began: what is not recorded, or only in part, can be compared with nothing
 */
record Baseline(int periods, int requested, int finished, int denied, Compliance compliance) {

    private static final int WEEKS = 4;

    /** @param first the day from which there are requests; time before that would count as time without any */
    static int periodsFor(Period period, LocalDate first) {
        if (period.days() != Period.WEEK) return first.isAfter(period.before(1).first()) ? 0 : 1;
        return (int) IntStream.rangeClosed(1, WEEKS)
                .filter(weeks ->
                        !period.before(weeks).first().plusDays(Period.WEEK - 1).isBefore(first))
                .count();
    }

    static Baseline of(int periods, Figures figures) {
        return new Baseline(periods, figures.requested(), figures.finished(), figures.denied(), figures.compliance());
    }

    /** Whether there is anything to compare with. */
    public boolean isEmpty() {
        return requested + finished + denied == 0 && compliance.isEmpty();
    }
}
