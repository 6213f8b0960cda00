package id.sopan.report.export;

import id.sopan.report.HalfYear;
import id.sopan.report.Period;
import id.sopan.report.PeriodWords;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Periods as whoever exports writes them: as {@link PeriodWords}, and {@code semester}, {@code tahun} (those that run),
 * {@code semua}, a year {@code 2026} or a half-year {@code 2026-1}.
 */
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
            case "semester", "semester ini" ->
                new PeriodWords.Understood(upTo(HalfYear.of(today).period(), today));
            case "tahun", "tahun ini" -> new PeriodWords.Understood(new Period(today.withDayOfYear(1), today));
            case "semua" -> new PeriodWords.Understood(new Period(FIRST, today));
            default -> named(word, today);
        };
    }

    private static PeriodWords.Read named(String word, LocalDate today) {
        Optional<Period> named = word.matches("20\\d{2}")
                ? Optional.of(year(Integer.parseInt(word)))
                : HalfYear.parse(word).map(HalfYear::period);
        if (named.isEmpty()) {
            return PeriodWords.read(word, today);
        }
        LocalDate first = named.get().first();
        return first.isAfter(today)
                ? new PeriodWords.Refused(PeriodWords.Why.BEGINS_IN_THE_FUTURE, first.toString())
                : new PeriodWords.Understood(named.get());
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period upTo(Period period, LocalDate today) {
        return new Period(period.first(), today.isBefore(period.last()) ? today : period.last());
    }
}
