package id.sopan.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.sopan.definition.Problem;
import id.sopan.definition.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads calendar files together. */
public final class CalendarLinter {

    /** The same files are read again at each start, reload and dry run. */
    private static final Cache<Map<String, String>, CalendarReading> READ =
            Caffeine.newBuilder().maximumSize(8).build();

    private CalendarLinter() {}

    /** @param texts file name to YAML: all that is to be in force */
    public static CalendarReading read(Map<String, String> texts) {
        return READ.get(Map.copyOf(texts), CalendarLinter::judge);
    }

    private static CalendarReading judge(Map<String, String> texts) {
        TreeMap<String, Problems> problems = new TreeMap<>();
        TreeMap<String, CalendarFile> files = new TreeMap<>();
        texts.forEach((name, yaml) -> {
            Problems found = new Problems(name);
            problems.put(name, found);
            CalendarFile file = CalendarReader.read(yaml, found);
            if (file != null) files.put(name, file);
        });
        files.values().forEach(HoursRules::check);
        files.values().forEach(YearRules::check);
        files.forEach(YearRules::complete);
        new TogetherRules(files, files.size() == texts.size()).check();
        complete(texts, files, problems);
        boolean clean = problems.values().stream().noneMatch(Problems::haveErrors);
        return new CalendarReading(clean ? Calendars.of(files.values()) : null, all(problems), broken(problems));
    }

    private static List<Problem> all(Map<String, Problems> problems) {
        List<Problem> all = new ArrayList<>();
        problems.values().forEach(found -> all.addAll(found.list()));
        return all;
    }

    private static Set<String> broken(Map<String, Problems> problems) {
        return problems.entrySet().stream()
                .filter(entry -> entry.getValue().haveErrors())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Says once what is missing altogether, where all files by themselves are fine. */
    private static void complete(
            Map<String, String> texts, Map<String, CalendarFile> files, SortedMap<String, Problems> problems) {
        if (files.size() < texts.size()) return;
        Problems found = problems.isEmpty()
                ? problems.computeIfAbsent("calendars", Problems::new)
                : problems.values().iterator().next();
        if (files.values().stream().noneMatch(CalendarLinter::isForAll) && !HoursRules.complete(files)) {
            found.error(
                    1,
                    "Belum ada jam kerja untuk semua unit. Mohon tambahkan berkas dengan `hours`, misalnya jam-kerja.yaml.",
                    "There are no hours for all units. Add a file with `hours`, such as jam-kerja.yaml.");
        }
        if (files.values().stream().allMatch(file -> file.year() == null)) {
            found.error(
                    1,
                    "Belum ada satu tahun pun. Mohon tambahkan berkas dengan `year`, misalnya 2026.yaml.",
                    "There is no year at all. Add a file with `year`, such as 2026.yaml.");
        }
    }

    private static boolean isForAll(CalendarFile file) {
        FileHours hours = file.hours();
        return hours != null && hours.units().isEmpty();
    }
}
