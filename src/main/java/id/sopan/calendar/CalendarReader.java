package id.sopan.calendar;

import id.sopan.definition.DefinitionSchema;
import id.sopan.definition.Located;
import id.sopan.definition.Problem;
import id.sopan.definition.Problems;
import id.sopan.definition.Yaml;
import id.sopan.definition.YamlFile;
import id.sopan.definition.YamlJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code calendars/}. */
record CalendarReader(Yaml root, Problems problems) {

    private static final DefinitionSchema SCHEMA = DefinitionSchema.of("/calendars/schema.json");

    /** Null where the schema does not allow it, and then problems say why; values are still to be checked. */
    static @Nullable CalendarFile read(String yaml, Problems problems) {
        Yaml root = YamlFile.parse(yaml, problems);
        if (root == null) return null;
        SCHEMA.check(YamlJson.of(root), root, problems);
        CalendarReader reader = new CalendarReader(root, problems);
        if (!problems.haveErrors()) return reader.file();
        reader.tellMore();
        return null;
    }

    /** What else is wrong in a file that its schema does not allow, in lines of which it said nothing. */
    private void tellMore() {
        Yaml sources = root.at("sources");
        if (sources == null || !sources.isMapping()) return;
        Set<Integer> told = problems.list().stream().map(Problem::line).collect(Collectors.toSet());
        Yaml year = root.at("year");
        YearRules.check(new CalendarFile(
                root,
                problems,
                null,
                year == null || told.contains(year.line()) ? null : Integer.valueOf(year.text()),
                untold("ramadan", told, this::ramadan),
                untold("days", told, this::day)));
    }

    private <T> List<Located<T>> untold(String key, Set<Integer> told, Function<Yaml, Optional<T>> read) {
        List<Located<T>> all = new ArrayList<>();
        for (Yaml at : items(key)) {
            boolean fits = !told.contains(at.line())
                    && at.entries().stream().map(Yaml::line).noneMatch(told::contains);
            try {
                if (fits) read.apply(at).ifPresent(value -> all.add(new Located<>(value, at)));
            } catch (IllegalStateException ofItsSource) {
                // told there
            }
        }
        return all;
    }

    private CalendarFile file() {
        Yaml year = root.at("year");
        return new CalendarFile(
                root,
                problems,
                HoursParser.hours(root),
                year == null ? null : Integer.valueOf(year.text()),
                items("ramadan").stream()
                        .flatMap(at -> ramadan(at).map(month -> new Located<>(month, at)).stream())
                        .toList(),
                items("days").stream()
                        .flatMap(at -> day(at).map(day -> new Located<>(day, at)).stream())
                        .toList());
    }

    private List<Yaml> items(String key) {
        Yaml at = root.at(key);
        return at == null ? List.of() : at.items();
    }

    private Optional<Ramadan> ramadan(Yaml at) {
        LocalDate first = date(at.require("first"));
        LocalDate last = date(at.require("last"));
        Source source = source(at);
        if (first == null || last == null || source == null) return Optional.empty();
        return Optional.of(new Ramadan(first, last, at.require("name").text(), source));
    }

    private Optional<DayOff> day(Yaml at) {
        LocalDate date = date(at.require("date"));
        Source source = source(at);
        if (date == null || source == null) return Optional.empty();
        Yaml name = at.require("name");
        String id = name.isScalar() ? name.text() : name.require("id").text();
        Yaml en = name.at("en");
        String kind = at.require("kind").text().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.of(new DayOff(date, DayOff.Kind.valueOf(kind), id, en == null ? id : en.text(), source));
    }

    private @Nullable LocalDate date(Yaml at) {
        try {
            return LocalDate.parse(at.text());
        } catch (DateTimeException notThere) {
            problems.error(
                    at,
                    "Tanggal " + at.text() + " tidak ada. Mohon periksa hari dan bulannya.",
                    "There is no " + at.text() + ". Check its day and month.");
            return null;
        }
    }

    private @Nullable Source source(Yaml at) {
        String key = at.require("source").text();
        Yaml all = root.at("sources");
        Yaml source = all == null ? null : all.at(key);
        if (source == null) {
            problems.error(
                    at.near("source"),
                    "Sumber `" + key + "` tidak ada pada `sources`. Mohon tambahkan di sana dengan `name`.",
                    "There is no source `" + key + "` under `sources`. Add it there with its `name`.");
            return null;
        }
        Yaml readIn = source.at("readIn");
        return new Source(
                source.require("name").text(),
                readIn == null || readIn.text().equals("news"),
                isTrue(source.at("provisional")) || isTrue(at.at("provisional")));
    }

    private static boolean isTrue(@Nullable Yaml at) {
        return at != null && at.text().equals("true");
    }
}
