package id.sopan.wording;

import id.sopan.procedure.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The days that are offered by buttons; each carries its date, {@code 2026-12-28}. */
public final class StandInDays {

    private StandInDays() {}

    public static List<Choice> first(LocalDate today, Language language) {
        List<Choice> days = new ArrayList<>();
        days.add(day("today", today, language));
        days.add(day("tomorrow", today.plusDays(1), language));
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        if (!monday.equals(today.plusDays(1))) {
            days.add(day("monday", monday, language));
        }
        return days;
    }

    /** @param first day that was chosen */
    public static List<Choice> last(LocalDate first, Language language) {
        List<Choice> days = new ArrayList<>();
        days.add(day("same", first, language));
        LocalDate friday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        if (friday.isAfter(first) && friday.isBefore(first.plusDays(6))) {
            days.add(day("friday", friday, language));
        }
        days.add(day("week", first.plusDays(6), language));
        days.add(day("fortnight", first.plusDays(13), language));
        return days;
    }

    private static Choice day(String key, LocalDate day, Language language) {
        String date = DateTimeFormatter.ofPattern("d MMM", language.locale()).format(day);
        return new Choice(day.toString(), Wording.in(language).say("standin.day." + key, date));
    }
}
