package id.sopan.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.sopan.desk.Filing;
import id.sopan.desk.Runs;
import id.sopan.engine.By;
import id.sopan.engine.Person;
import id.sopan.engine.Words;
import id.sopan.report.GeneratedRuns;
import id.sopan.report.Period;
import id.sopan.sqlite.SqliteStore;
import id.sopan.store.Collection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** With their names, too, people are told apart by their ids. */
class PeopleTest {

    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Pattern EVENT = Pattern.compile("<event>.*?</event>");

    private final Cast asTheyCalledThemselves = new Cast(Cases.PSEUDONYMS, Person::name, true);

    private interface Opening {
        RunWriter on(ByteArrayOutputStream to) throws IOException;
    }

    private static String written(Opening opening) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (RunWriter writer = opening.on(to)) {
            writer.add(Cases.renamed());
        }
        return to.toString(UTF_8);
    }

    private static List<NamedCsvRecord> csv(String text) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        }
    }

    private static Stream<String> events(String xes) {
        return EVENT.matcher(xes).results().map(MatchResult::group);
    }

    private static String value(String event, String key) {
        return Pattern.compile("key=\"" + key + "\" value=\"([^\"]*)\"")
                .matcher(event)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static List<String> resources(String xes) {
        return events(xes)
                .filter(event -> value(event, "concept:name").equals("rancangan"))
                .map(event -> value(event, "lifecycle:transition") + " " + value(event, "org:resource"))
                .toList();
    }

    private static List<String> people(String ocel) {
        return new JsonMapper()
                .readTree(ocel)
                .path("objects")
                .valueStream()
                .filter(object -> object.path("type").asString().equals("person"))
                .map(object -> object.path("id").asString() + " "
                        + object.at("/attributes/0/value").asString())
                .toList();
    }

    @Test
    void whoWasRenamedIsOnePersonAndANamesakeAnother() throws IOException {
        Cast cast = asTheyCalledThemselves;
        assertThat(resources(written(to -> new XesWriter(to, cast, Cases.JAKARTA, "0123456789abcdef"))))
                .containsExactly("start Eko", "suspend Eko", "resume Eko (2)", "complete Eko");
        assertThat(csv(written(to -> new CsvWriter(to, new Tables(cast), Cases.JAKARTA))))
                .extracting(line -> line.getField("oleh"))
                .endsWith("Eko");
        assertThat(people(written(to -> new OcelWriter(to, cast)))).contains("P-3 Eko", "P-5 Eko (2)");
    }

    @Test
    void theNameIsThatByWhichTheyAreKnownNow() throws IOException {
        Cast cast =
                new Cast(Cases.PSEUDONYMS, person -> person.id() == 3 ? "Eko Prasetyo, S.Kom." : person.name(), true);
        assertThat(resources(written(to -> new XesWriter(to, cast, Cases.JAKARTA, "0123456789abcdef"))))
                .containsExactly(
                        "start Eko Prasetyo, S.Kom.",
                        "suspend Eko Prasetyo, S.Kom.",
                        "resume Eko",
                        "complete Eko Prasetyo, S.Kom.");
        assertThat(people(written(to -> new OcelWriter(to, cast)))).contains("P-3 Eko Prasetyo, S.Kom.", "P-5 Eko");
    }

    @Test
    void nobodyIsTakenForTheProgramOrForSomebodyWithoutAName() {
        Cast cast = asTheyCalledThemselves;
        long[] id = {10};
        assertThat(Stream.of("sistem", Words.REMOVED, "Eko", "Eko (2)", "Eko", "E\u200Bko")
                        .map(name -> cast.name(new By(new Person(id[0]++, name), null, null))))
                .containsExactly("sistem (2)", Words.REMOVED + " (2)", "Eko", "Eko (2)", "Eko (3)", "Eko (4)");
        assertThat(cast.name(By.PROGRAM)).isEqualTo("sistem");
        assertThat(cast.name(new By(Person.removed(Words.REMOVED), null, null))).isEqualTo(Words.REMOVED);
    }

    @Test
    void namesakesBearTheSameNumbersInEachFormat(@TempDir Path directory) throws IOException {
        try (SqliteStore store = SqliteStore.open(directory)) {
            GeneratedRuns generated = new GeneratedRuns(store);
            Filing filing = new Filing();
            for (Told told : Cases.all()) {
                assertThat(store.documents(Collection.RUNS).insert(filing.document(told.procedure(), told.run())))
                        .isTrue();
            }
            Exports exports = new Exports(
                    new Runs(store.documents(Collection.RUNS)),
                    generated.procedures(),
                    List::of,
                    unit -> OfficeCalendar.in(GeneratedRuns.ZONE),
                    Cases.PSEUDONYMS,
                    person -> "Eko",
                    InstantSource.fixed(Cases.NOW),
                    GeneratedRuns.ZONE);
            Map<String, String> named = closers(exported(exports, Format.CSV, true));
            Map<String, String> hidden = closers(exported(exports, Format.CSV, false));
            Map<String, String> names = new TreeMap<>();
            named.forEach((visit, name) -> names.put(String.valueOf(hidden.get(visit)), name));
            names.remove("sistem");
            assertThat(names)
                    .as("Agus, who had it in hand between them, closed nothing")
                    .hasSize(3);
            assertThat(names.values()).doesNotHaveDuplicates();

            String ocel = exported(exports, Format.OCEL, true);
            names.forEach((pseudonym, name) -> assertThat(people(ocel)).contains(pseudonym + " " + name));
            assertThat(new HashSet<>(people(ocel))).hasSameSizeAs(people(ocel));

            List<String> resources = complete(exported(exports, Format.XES, true));
            List<String> pseudonyms = complete(exported(exports, Format.XES, false));
            assertThat(resources).hasSameSizeAs(pseudonyms).hasSize(5);
            for (int at = 0; at < resources.size(); at++) {
                assertThat(resources.get(at)).isEqualTo(names.getOrDefault(pseudonyms.get(at), "sistem"));
            }
        }
    }

    private static String exported(Exports exports, Format format, boolean named) throws IOException {
        Path file = exports.write(new Order(format, YEAR, exports.zone(), Set.of(), named))
                .file();
        try {
            return Files.readString(file);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, String> closers(String csv) throws IOException {
        Map<String, String> closers = new TreeMap<>();
        for (NamedCsvRecord line : csv(csv)) {
            if (!line.getField("oleh").isEmpty()) {
                closers.put(
                        line.getField("nomor") + " " + line.getField("langkah") + " " + line.getField("kunjungan"),
                        line.getField("oleh"));
            }
        }
        return closers;
    }

    private static List<String> complete(String xes) {
        return events(xes)
                .filter(event -> value(event, "lifecycle:transition").equals("complete"))
                .map(event -> value(event, "org:resource"))
                .toList();
    }
}
