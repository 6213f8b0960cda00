package id.sopan.calendar;

import id.sopan.definition.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Within one file: days lie in its year, and no date stands twice. */
final class YearRules {

    private YearRules() {}

    static void check(CalendarFile file) {
        Map<LocalDate, Integer> lines = new HashMap<>();
        for (Placed<DayOff> day : file.days()) {
            LocalDate date = day.value().date();
            inYear(date, day, file);
            Integer first = lines.putIfAbsent(date, day.at().line());
            if (first == null) continue;
            file.problems()
                    .error(
                            day.at(),
                            date + " sudah tertulis pada baris " + first + ". Mohon hapus salah satu.",
                            date + " stands on line " + first + " already. Delete one of the two.");
        }
        for (Placed<Ramadan> month : file.ramadans()) month(month, file);
    }

    private static void month(Placed<Ramadan> month, CalendarFile file) {
        Ramadan ramadan = month.value();
        inYear(ramadan.first(), month, file);
        long days = ramadan.last().toEpochDay() - ramadan.first().toEpochDay() + 1;
        if (days == 29 || days == 30) return;
        file.problems()
                .error(
                        month.at(),
                        "Ramadan lamanya 29 atau 30 hari, bukan " + days + ". Mohon periksa `first` dan `last`.",
                        "Ramadan lasts 29 or 30 days, not " + days + ". Check `first` and `last`.");
    }

    private static void inYear(LocalDate date, Placed<?> placed, CalendarFile file) {
        Problems problems = file.problems();
        Integer year = file.year();
        if (year == null || date.getYear() == year) return;
        problems.error(
                placed.at(),
                date + " bukan hari pada tahun " + year + ". Mohon pindahkan ke berkas tahunnya.",
                date + " is no day of " + year + ". Move it to the file of its year.");
    }
}
