package id.sopan.report;

/**
 * What a period is compared with: the totals of some periods of the same length just before it.
 *
 * @param periods how many; 4 for a week, else 1
 */
public record Baseline(int periods, int requested, int finished, int denied, Compliance compliance) {

    private static final int WEEKS = 4;

    static int periodsFor(Period period) {
        return period.days() == Period.WEEK ? WEEKS : 1;
    }

    static Baseline of(int periods, Figures figures) {
        return new Baseline(periods, figures.requested(), figures.finished(), figures.denied(), figures.compliance());
    }

    /** Whether there is anything to compare with. */
    public boolean isEmpty() {
        return requested + finished + denied + compliance.cases() == 0;
    }
}
