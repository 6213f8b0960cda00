package id.sopan.cli;

import id.sopan.calendar.CalendarLinter;
import id.sopan.definition.DefinitionSource;
import id.sopan.definition.Problem;
import id.sopan.setting.SettingReader;
import id.sopan.setting.UnfitSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The calendars that a subcommand speaks of. */
final class CalendarFiles {

    private static final Pattern CALENDAR = Pattern.compile("(?m)^(hours|units|year|days|ramadan) *:");
    private static final Pattern PROCEDURE = Pattern.compile("(?m)^(id|steps) *:");

    private CalendarFiles() {}

    /** @throws UnfitSetting where it is no directory */
    static DefinitionSource source() {
        return DefinitionSource.ofCalendars(new SettingReader(System::getenv).directory("SOPAN_CALENDARS"));
    }

    static List<Problem> problems(Map<String, String> files) {
        return CalendarLinter.read(files).problems();
    }

    /** What is wrong in these, each in the place of the one of its name among all. */
    static List<Problem> problems(Map<String, String> given, Map<String, String> all) {
        if (given.isEmpty()) return List.of();
        Map<String, String> files = new TreeMap<>(all);
        given.keySet().forEach(path -> files.remove(Path.of(path).getFileName().toString()));
        files.putAll(given);
        return problems(files).stream()
                .filter(problem -> given.containsKey(problem.file()))
                .toList();
    }

    /** Those that are calendars and no procedures. */
    static Map<String, String> among(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> CALENDAR.matcher(file.getValue()).find()
                        && !PROCEDURE.matcher(file.getValue()).find())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
