package id.sopan.calendar;

import id.sopan.definition.Located;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What must hold of all files together: years without a gap, each once; hours once; no date twice.
 *
 * @param all whether no file is missing here, since it cannot be read: its year would be
 */
record TogetherRules(Map<String, CalendarFile> files, boolean all) {

    void check() {
        years();
        hours();
        days();
        ramadans();
    }

    private void years() {
        TreeMap<Integer, String> years = new TreeMap<>();
        files.forEach((name, file) -> {
            Integer year = file.year();
            if (year == null) return;
            String other = years.putIfAbsent(year, name);
            if (other != null) {
                file.problems()
                        .error(
                                file.root().near("year"),
                                "Tahun " + year + " sudah ada di " + other + ". Mohon gabungkan keduanya.",
                                "The year " + year + " is in " + other + " already. Make the two one.");
            }
        });
        for (Map.Entry<Integer, String> year : years.entrySet()) {
            Integer before = years.lowerKey(year.getKey());
            if (all && before != null && before != year.getKey() - 1) gap(before, year.getKey(), file(year.getValue()));
        }
    }

    private static void gap(int before, int year, CalendarFile file) {
        int missing = before + 1;
        file.problems()
                .error(
                        file.root().near("year"),
                        "Tahun " + missing + " belum ada: ada " + before + " dan " + year + ". Mohon tambahkan berkas "
                                + missing + ".yaml.",
                        "The year " + missing + " is missing: there are " + before + " and " + year + ". Add a file "
                                + missing + ".yaml.");
    }

    private CalendarFile file(String name) {
        CalendarFile file = files.get(name);
        if (file == null) throw new IllegalStateException(name);
        return file;
    }

    private void hours() {
        Map<String, String> seen = new HashMap<>();
        files.forEach((name, file) -> {
            FileHours hours = file.hours();
            if (hours == null) return;
            for (String unit : hours.units().isEmpty() ? Set.of("") : hours.units()) {
                String other = seen.putIfAbsent(unit, name);
                if (other == null) continue;
                String whoId = unit.isEmpty() ? "semua unit" : "unit " + unit;
                String whoEn = unit.isEmpty() ? "all units" : "the unit " + unit;
                file.problems()
                        .error(
                                file.root().near("hours"),
                                "Jam kerja " + whoId + " sudah ditetapkan di " + other + ". Mohon hapus salah satu.",
                                "The hours of " + whoEn + " are in " + other + " already. Delete one of the two.");
            }
        });
    }

    private void days() {
        Map<LocalDate, String> seen = new HashMap<>();
        files.forEach((name, file) -> {
            Set<LocalDate> own = new HashSet<>();
            for (Located<DayOff> day : file.days()) {
                LocalDate date = day.value().date();
                if (!own.add(date)) continue;
                String other = seen.putIfAbsent(date, name);
                if (other == null) continue;
                file.problems()
                        .error(
                                day.at(),
                                date + " sudah libur menurut " + other + ". Mohon hapus salah satu.",
                                date + " is off by " + other + " already. Delete one of the two.");
            }
        });
    }

    private void ramadans() {
        List<CalendarFile> all = List.copyOf(files.values());
        Set<Located<Ramadan>> before = new HashSet<>();
        for (CalendarFile file : all) {
            for (Located<Ramadan> month : file.ramadans()) {
                if (before.stream().anyMatch(other -> overlap(other.value(), month.value()))) {
                    file.problems()
                            .error(
                                    month.at(),
                                    month.value().name()
                                            + " bertumpang-tindih dengan Ramadan lain. Mohon periksa tanggalnya.",
                                    month.value().name() + " overlaps another Ramadan. Check its dates.");
                }
                before.add(month);
            }
        }
    }

    private static boolean overlap(Ramadan one, Ramadan other) {
        return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
    }
}
