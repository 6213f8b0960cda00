package id.sopan.report;

import java.util.Optional;

/**
 * Which report's steps a button tells.
 *
 * @param now as they are now, below an answer; else as the weekly summary of the period was told, where there is one
 */
public record DetailButton(Period period, boolean now) {

    private static final String NOW = "/now";

    /** Of the report that it stands below. */
    static DetailButton below(Told told) {
        return new DetailButton(told.report().period(), !told.weekly());
    }

    /** {@code 2026-11-16..2026-11-22} or {@code 2026-11-16..2026-11-22/now}. */
    public String option() {
        return period + (now ? NOW : "");
    }

    /** Empty where it is no option of ours. Those below answers of earlier versions bear the period alone. */
    public static Optional<DetailButton> of(String option) {
        boolean now = option.endsWith(NOW);
        String days = now ? option.substring(0, option.length() - NOW.length()) : option;
        return PeriodWords.days(days).map(period -> new DetailButton(period, now));
    }
}
