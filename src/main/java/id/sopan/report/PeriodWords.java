package id.sopan.report;

import id.sopan.procedure.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as people write them: {@code pekan}, {@code bulan} and {@code triwulan} (the last whole one; with {@code ini}
 * the one that runs, up to today), or {@code week}, {@code this week} and so on; and two days
 * {@code 2026-09-01..2026-11-30}, both included.
 */
public final class PeriodWords {

    /** Longer ones say nothing that a summary could show, and take minutes to read. */
    private static final int LONGEST_YEARS = 5;

    private static final Pattern DAYS = Pattern.compile("(\\S+?)\\s*(?:\\.\\.|…|–|\\bs/d\\b|\\bsampai\\b)\\s*(\\S+)");

    private static final List<String> INDONESIAN =
            List.of("pekan", "pekan ini", "bulan", "bulan ini", "triwulan", "triwulan ini");
    private static final List<String> ENGLISH =
            List.of("week", "this week", "month", "this month", "quarter", "this quarter");

    private PeriodWords() {}

    /** What can be written, but for two days. */
    public static List<String> known(Language language) {
        return language == Language.EN ? ENGLISH : INDONESIAN;
    }

    /** A word of one language as the other has it; what is no such word stays as it is. */
    public static String in(Language language, String words) {
        int at = Math.max(INDONESIAN.indexOf(words), ENGLISH.indexOf(words));
        return at < 0 ? words : known(language).get(at);
    }

    /** What came of reading it. */
    public sealed interface Read {}

    public record Understood(Period period) implements Read {}

    /** @param why what is wrong with it */
    public record Refused(Why why, String word) implements Read {}

    public enum Why {
        UNKNOWN,
        /** Looks like a date, but there is no such day. */
        NO_SUCH_DAY,
        ENDS_BEFORE_IT_STARTS,
        BEGINS_IN_THE_FUTURE,
        TOO_LONG
    }

    /** @param today in the zone of whoever asks */
    public static Read read(String words, LocalDate today) {
        String word = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (word) {
            case "", "pekan", "pekan lalu", "minggu", "week", "last week" ->
                whole(Period.weekOf(today.minusDays(Period.WEEK)));
            case "pekan ini", "minggu ini", "this week" ->
                running(Period.weekOf(today).first(), today);
            case "bulan", "bulan lalu", "month", "last month" ->
                whole(month(YearMonth.from(today).minusMonths(1)));
            case "bulan ini", "this month" -> running(today.withDayOfMonth(1), today);
            case "triwulan", "triwulan lalu", "quarter", "last quarter" ->
                whole(quarter(quarterStart(today).minusMonths(3)));
            case "triwulan ini", "this quarter" -> running(quarterStart(today), today);
            default -> days(word, today);
        };
    }

    private static Read whole(Period period) {
        return new Understood(period);
    }

    private static Read running(LocalDate first, LocalDate today) {
        return new Understood(new Period(first, today));
    }

    private static Period month(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    private static LocalDate quarterStart(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static Period quarter(LocalDate first) {
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    private static Read days(String word, LocalDate today) {
        Matcher days = DAYS.matcher(word);
        if (!days.matches()) {
            return new Refused(isDate(word) ? Why.UNKNOWN : wrong(word), word);
        }
        for (String day : new String[] {days.group(1), days.group(2)}) {
            if (!isDate(day)) {
                return new Refused(wrong(day), day);
            }
        }
        LocalDate first = LocalDate.parse(days.group(1));
        LocalDate last = LocalDate.parse(days.group(2));
        if (last.isBefore(first)) {
            return new Refused(Why.ENDS_BEFORE_IT_STARTS, word);
        }
        if (first.isAfter(today)) {
            return new Refused(Why.BEGINS_IN_THE_FUTURE, days.group(1));
        }
        return first.plusYears(LONGEST_YEARS).isBefore(last)
                ? new Refused(Why.TOO_LONG, word)
                : new Understood(new Period(first, last));
    }

    private static Why wrong(String word) {
        return word.matches("\\d{4}-\\d{2}-\\d{2}") ? Why.NO_SUCH_DAY : Why.UNKNOWN;
    }

    private static boolean isDate(String word) {
        try {
            return word.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(word) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
