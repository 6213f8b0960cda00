package id.sopan.report.export;

import id.sopan.report.Period;
import id.sopan.report.PeriodWords;
import java.time.LocalDate;
import java.util.Locale;

/** Periods as whoever exports writes them: as {@link PeriodWords}, and {@code semua} or {@code all}; no words are no period. */
public final class ExportPeriods {

    /** Before all requests: where a period begins that begins nowhere else. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private ExportPeriods() {}

    /**
     * The period, or what is wrong with the words.
     *
     * @param today in the zone of whoever asks
     */
    public static PeriodWords.Read read(String words, LocalDate today) {
        String word = words.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> new PeriodWords.Refused(PeriodWords.Why.UNKNOWN, word);
            case "semua", "all" -> new PeriodWords.Understood(new Period(FIRST, today));
            default -> PeriodWords.read(word, today);
        };
    }
}
