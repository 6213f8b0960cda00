package id.sopan.calendar;

import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Located;
import id.sopan.definition.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Within one file: days lie in its year, which is complete, and no date stands twice. */
final class YearRules {

    private static final Set<String> SHIPPED = shipped("year:");

    private YearRules() {}

    /** Names of those that come with Sopan and say that. */
    static Set<String> shipped(String key) {
        return DefinitionSource.shippedCalendars().read().entrySet().stream()
                .filter(file -> file.getValue().lines().anyMatch(line -> line.startsWith(key)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The name by which a file takes the place of another, without the directories that it lies in. */
    static String last(String name) {
        return String.valueOf(Path.of(name).getFileName());
    }

    /** @param name such as {@code 2026.yaml}, also with the directories that it lies in */
    static void complete(String name, CalendarFile file) {
        String last = last(name);
        if (file.year() == null && SHIPPED.contains(last)) {
            file.problems()
                    .error(
                            file.root(),
                            "Berkas ini menggantikan " + last + " bawaan Sopan, tetapi tanpa `year`, sehingga tahun itu"
                                    + " hilang. Untuk menambah hari libur instansi, mohon ganti namanya, misalnya"
                                    + " menjadi instansi.yaml.",
                            "This file takes the place of the " + last + " that comes with Sopan, but has no `year`, so"
                                    + " that year would be gone. To add days off of your own, give it another name, such as"
                                    + " instansi.yaml.");
        }
        if (file.year() != null && file.days().stream().noneMatch(YearRules::isNational)) {
            file.problems()
                    .warn(
                            file.root().near("year"),
                            "Tahun " + file.year()
                                    + " tidak memuat satu pun `libur-nasional`: semua hari libur nasional"
                                    + " terhitung hari kerja. Untuk menambah hari libur instansi saja, mohon tulis tanpa"
                                    + " `year` dalam berkas bernama lain, misalnya instansi.yaml.",
                            "The year " + file.year()
                                    + " has no `libur-nasional` at all: all national holidays count as"
                                    + " working days. To add days off of your own only, write them without `year` in a"
                                    + " file of another name, such as instansi.yaml.");
        }
    }

    private static boolean isNational(Located<DayOff> day) {
        return day.value().kind() == DayOff.Kind.LIBUR_NASIONAL;
    }

    static void check(CalendarFile file) {
        Map<LocalDate, Integer> lines = new HashMap<>();
        for (Located<DayOff> day : file.days()) {
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
        for (Located<Ramadan> month : file.ramadans()) month(month, file);
    }

    private static void month(Located<Ramadan> month, CalendarFile file) {
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

    private static void inYear(LocalDate date, Located<?> placed, CalendarFile file) {
        Problems problems = file.problems();
        Integer year = file.year();
        if (year == null || date.getYear() == year) return;
        problems.error(
                placed.at(),
                date + " bukan hari pada tahun " + year + ". Mohon pindahkan ke berkas tahunnya.",
                date + " is no day of " + year + ". Move it to the file of its year.");
    }
}
