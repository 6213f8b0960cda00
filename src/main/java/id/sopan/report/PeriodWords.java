package id.sopan.report;

import id.sopan.calendar.WrittenDay;
import id.sopan.procedure.Language;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Periods as people write them: {@code pekan}, {@code bulan} and {@code triwulan} (the last whole one; with {@code ini}
 * the one that runs), {@code tahun} (the one that runs; with {@code lalu} the one before), or {@code week},
 * {@code this week} and so on; {@code last 7 days}, with today; a half-year as {@link HalfYear#read} has it, a year {@code 2026}, a month
 * {@code november 2026} or {@code 2026-11}, a quarter {@code triwulan III 2026}, of which any that runs is meant up to today; a day
 * {@code kemarin}, {@code 30-11-2026}, {@code nov 30}, which without a year is the last such; and two days {@code 1-9-2026..30-11-2026}, both included, also up to today, of which the first may leave
 * out what stands in the second: {@code 1 s.d. 30 november 2026}.
 */
public final class PeriodWords {

    /** Longer ones say nothing that a summary could show, and take minutes to read. */
    private static final int LONGEST_YEARS = 5;

    private static final Pattern DAYS = Pattern.compile(
            "(?:dari |from |pekan |week )?(.+?)\\s*(?:\\.\\.|…|–|\\bs/d\\b|\\bs\\.d\\b\\.?|\\bsampai(?: dengan)?\\b|\\bhingga\\b|\\b(?:to|until|till|through)\\b| - )\\s*(.+)");
    /** Without its second blank, the hyphen could be one within a date. */
    private static final Pattern DAYS_OF_A_MONTH = Pattern.compile(
            "^(?<before>(?:dari |from |pekan |week )?\\d{1,2})-(?<after>\\d{1,2} \\p{L}+(?: \\d{4})?)$");

    private static final Pattern DAYS_BEHIND_A_MONTH =
            Pattern.compile("(?<month>\\p{L}+) (?<first>\\d{1,2}) ?[-–] ?(?<last>\\d{1,2}(?:,? \\d{4})?)$");

    private static final Pattern LAST_DAYS =
            Pattern.compile("(?:last|past) (?<days>[1-9]\\d{0,2}) days|(?<hari>[1-9]\\d{0,2}) hari terakhir");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|.*\\d[-/. ,].*\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\p{L}");
    private static final Pattern OPTION = Pattern.compile("[-\\d]{10}\\.\\.[-\\d]{10}");

    /** What people put behind what they write. */
    private static final Pattern END = Pattern.compile("[.,;:!?]++$");

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

    /** In lower case, with single spaces and without what stands behind. */
    static String plain(String words) {
        return END.matcher(words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .replaceFirst("");
    }

    /** @param today in the zone of whoever asks */
    public static Read read(String words, LocalDate today) {
        if (words.strip().endsWith("..")) {
            return new Refused(Why.UNKNOWN, words.strip()); // the last day is not written yet
        }
        String word = plain(words);
        return switch (word) {
            case "", "pekan", "pekan lalu", "minggu", "minggu lalu", "week", "last week" ->
                whole(Period.weekOf(today.minusDays(Period.WEEK)));
            case "pekan ini", "minggu ini", "this week" -> running(Period.weekOf(today), today);
            case "bulan", "bulan lalu", "month", "last month" ->
                whole(NamedPeriod.of(YearMonth.from(today).minusMonths(1)));
            case "bulan ini", "this month" -> running(NamedPeriod.of(YearMonth.from(today)), today);
            case "triwulan", "triwulan lalu", "quarter", "last quarter" ->
                whole(quarter(quarterStart(today).minusMonths(3)));
            case "triwulan ini", "this quarter" -> running(quarter(quarterStart(today)), today);
            case "kemarin", "yesterday" -> whole(day(today.minusDays(1)));
            case "hari ini", "today" -> whole(day(today));
            case "tahun", "tahun ini", "year", "this year" -> running(NamedPeriod.of(Year.from(today)), today);
            case "tahun lalu", "last year" ->
                whole(NamedPeriod.of(Year.from(today).minusYears(1)));
            default ->
                HalfYear.read(word, today)
                        .map(HalfYear::period)
                        .or(() -> NamedPeriod.read(word, today))
                        .map(named -> running(named, today))
                        .or(() -> lastDays(word, today).map(PeriodWords::whole))
                        .or(() -> date(word).or(() -> past(word, today)).map(day -> begun(day(day), word, today)))
                        .orElseGet(() -> days(word, today));
        };
    }

    /** Two days as an option has them, wherever they lie; empty where they are none, or too far from each other. */
    public static Optional<Period> days(String option) {
        return OPTION.matcher(option).matches() && days(option, LocalDate.MAX) instanceof Understood read
                ? Optional.of(read.period())
                : Optional.empty();
    }

    private static Read whole(Period period) {
        return new Understood(period);
    }

    /** However it was named: what is not over yet reaches up to today, so that it is compared with as much. */
    private static Read running(Period named, LocalDate today) {
        return running(named, named.first().toString(), today);
    }

    private static Read running(Period named, String first, LocalDate today) {
        Period sofar =
                named.last().isAfter(today) && !named.first().isAfter(today) ? new Period(named.first(), today) : named;
        return begun(sofar, first, today);
    }

    private static LocalDate quarterStart(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    static Period quarter(LocalDate first) {
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    private static Period day(LocalDate day) {
        return new Period(day, day);
    }

    private static Read begun(Period period, String first, LocalDate today) {
        return period.first().isAfter(today) ? new Refused(Why.BEGINS_IN_THE_FUTURE, first) : whole(period);
    }

    private static Optional<Period> lastDays(String word, LocalDate today) {
        Matcher written = LAST_DAYS.matcher(word);
        if (!written.matches()) {
            return Optional.empty();
        }
        int days = Integer.parseInt(written.group("days") == null ? written.group("hari") : written.group("days"));
        return Optional.of(new Period(today.minusDays(days - 1L), today));
    }

    private static Read days(String word, LocalDate today) {
        String apart = DAYS_OF_A_MONTH.matcher(word).replaceFirst("${before} – ${after}");
        Matcher days =
                DAYS.matcher(DAYS_BEHIND_A_MONTH.matcher(apart).replaceFirst("${month} ${first} – ${month} ${last}"));
        if (!days.matches()) {
            return new Refused(wrong(word), word);
        }
        String second = days.group(2);
        String first = withMonth(days.group(1), second);
        Optional<LocalDate> from = date(first).or(() -> past(first, date(second).orElse(today)));
        Optional<LocalDate> to = date(second).or(() -> from.flatMap(day -> next(second, day)));
        if (from.isEmpty() || to.isEmpty()) {
            String day = from.isEmpty() ? first : second;
            return new Refused(wrong(day), day);
        }
        if (to.get().isBefore(from.get())) {
            return new Refused(Why.ENDS_BEFORE_IT_STARTS, word);
        }
        return from.get().plusYears(LONGEST_YEARS).isBefore(to.get())
                ? new Refused(Why.TOO_LONG, word)
                : running(new Period(from.get(), to.get()), first, today);
    }

    /** A first day without its month, which stands in the second. */
    private static String withMonth(String first, String second) {
        return NUMBER.matcher(first).matches() && isNamed(second)
                ? NUMBER.matcher(second).replaceFirst(first)
                : first;
    }

    private static Why wrong(String word) {
        return DAY.matcher(word).matches() ? Why.NO_SUCH_DAY : Why.UNKNOWN;
    }

    /** With its year. */
    private static Optional<LocalDate> date(String day) {
        return day.matches(".*\\d{4}.*") ? WrittenDay.alone(day, LocalDate.EPOCH) : Optional.empty();
    }

    /** Without its year, the last such day. */
    private static Optional<LocalDate> past(String day, LocalDate until) {
        return isNamed(day) ? alone(WrittenDay.past(day, until)) : Optional.empty();
    }

    /** Without its year, the next such day. */
    private static Optional<LocalDate> next(String day, LocalDate from) {
        return isNamed(day) ? alone(WrittenDay.read(day, from)) : Optional.empty();
    }

    private static Optional<LocalDate> alone(Optional<WrittenDay.Read> read) {
        return read.filter(day -> day.rest().isEmpty()).map(WrittenDay.Read::date);
    }

    /** In digits alone, a day without its year could be a month. */
    private static boolean isNamed(String day) {
        return NAME.matcher(day).find();
    }
}
