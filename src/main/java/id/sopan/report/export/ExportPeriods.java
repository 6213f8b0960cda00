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

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private ExportPeriods() {}

    /**
     * Empty where the words say no period, or one that has not begun.
     *
     * @param today in the zone of whoever asks
     */
    public static Optional<Period> read(String words, LocalDate today) {
        String word = words.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> Optional.empty();
            case "semester", "semester ini" ->
                Optional.of(upTo(HalfYear.of(today).period(), today));
            case "tahun", "tahun ini" -> Optional.of(new Period(today.withDayOfYear(1), today));
            case "semua" -> Optional.of(new Period(FIRST, today));
            default -> named(word, today);
        };
    }

    private static Optional<Period> named(String word, LocalDate today) {
        Optional<Period> named = word.matches("20\\d{2}")
                ? Optional.of(year(Integer.parseInt(word)))
                : HalfYear.parse(word).map(HalfYear::period);
        Optional<Period> period = named.isPresent() ? named : inWords(word, today);
        return period.filter(found -> !found.first().isAfter(today));
    }

    private static Optional<Period> inWords(String word, LocalDate today) {
        return PeriodWords.read(word, today) instanceof PeriodWords.Understood understood
                ? Optional.of(understood.period())
                : Optional.empty();
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Period upTo(Period period, LocalDate today) {
        return new Period(period.first(), today.isBefore(period.last()) ? today : period.last());
    }
}
