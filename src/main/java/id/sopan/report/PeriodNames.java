package id.sopan.report;

import id.sopan.procedure.Language;
import id.sopan.wording.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;

/** What a period is called: {@code pekan 16–22 November 2026}, {@code November 2026}, {@code triwulan IV 2026}. */
final class PeriodNames {

    private static final String[] ROMAN = {"", "I", "II", "III", "IV"};

    private PeriodNames() {}

    static String of(Period period, Language language) {
        LocalDate first = period.first();
        LocalDate last = period.last();
        Wording wording = Wording.in(language);
        if (period.months() == 1) {
            return wording.say("report.period.month", format(first, "MMMM yyyy", language));
        }
        if (period.months() == 3 && first.get(IsoFields.DAY_OF_QUARTER) == 1) {
            String quarter = ROMAN[first.get(IsoFields.QUARTER_OF_YEAR)];
            return wording.say("report.period.quarter", quarter, Integer.toString(first.getYear()));
        }
        boolean week = period.days() == Period.WEEK && first.getDayOfWeek() == DayOfWeek.MONDAY;
        return wording.say(week ? "report.period.week" : "report.period.days", days(first, last, language));
    }

    /** With month and year said once where they are the same. */
    static String days(LocalDate first, LocalDate last, Language language) {
        String end = format(last, "d MMMM yyyy", language);
        if (first.equals(last)) {
            return end;
        }
        String begin = YearMonth.from(first).equals(YearMonth.from(last))
                ? format(first, "d", language)
                : format(first, first.getYear() == last.getYear() ? "d MMMM" : "d MMMM yyyy", language);
        return begin + "–" + end;
    }

    private static String format(LocalDate day, String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
