package id.sopan.wording;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.roster.Audit;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/id/sopan/wording");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*}");
    private static final Pattern KEY = Pattern.compile("(?:\"|t\\.(?:say|html)\\(')([a-z]+\\.(?:[a-zA-Z.-]*))[\"']");
    private static final String LONG_NAME = "Bagian Administrasi Akademik dan Kemahasiswaan Politeknik ".repeat(4);

    private static final Properties INDONESIAN = read("texts.properties");
    private static final Properties ENGLISH = read("texts_en.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(ENGLISH)).isEqualTo(keys(INDONESIAN));
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        for (String key : keys(INDONESIAN)) {
            assertThat(placeholders(ENGLISH, key)).as(key).isEqualTo(placeholders(INDONESIAN, key));
        }
    }

    @Test
    void apostrophesAreDoubled() {
        for (Properties texts : List.of(INDONESIAN, ENGLISH)) {
            assertThat(texts.values())
                    .allSatisfy(text ->
                            assertThat(((String) text).replace("''", "")).doesNotContain("'"));
        }
    }

    @Test
    void englishWritesTimesWithAColon() {
        assertThat(ENGLISH.values())
                .allSatisfy(text -> assertThat((String) text).doesNotContainPattern("\\b\\d{1,2}\\.\\d{2}\\b"));
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = literals();
        List<String> prefixes =
                literals.stream().filter(literal -> literal.endsWith(".")).toList();
        assertThat(keys(INDONESIAN))
                .allMatch(key -> literals.contains(key) || prefixes.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyTextThatIsUsedIsThere() {
        assertThat(literals())
                .allMatch(literal -> literal.endsWith(".")
                        ? keys(INDONESIAN).stream().anyMatch(key -> key.startsWith(literal))
                        : INDONESIAN.containsKey(literal));
    }

    @Test
    void everyNoticeHasItsText() {
        Stream<String> ofCalendars = Arrays.stream(CalendarNotice.values()).map(CalendarNotice::key);
        assertThat(Stream.concat(Arrays.stream(Notice.values()).map(Notice::key), ofCalendars))
                .containsExactlyInAnyOrderElementsOf(keys(INDONESIAN).stream()
                        .filter(key -> key.startsWith("notice."))
                        .toList());
    }

    @Test
    void everyChangeByAnAdminHasItsText() {
        assertThat(Arrays.stream(Audit.What.values()).map(what -> Wording.key("audit.", what)))
                .containsExactlyInAnyOrderElementsOf(keys(INDONESIAN).stream()
                        .filter(key -> key.startsWith("audit."))
                        .toList());
    }

    @Test
    void whatATapIsAnsweredWithFitsWhateverTheNames() {
        for (String key : keys(INDONESIAN)) {
            if (key.matches("(notice|refusal|misfit)\\..*")) {
                for (Language language : Language.values()) {
                    String alert = Wording.in(language).alert(key, LONG_NAME, LONG_NAME, LONG_NAME);
                    assertThat(alert).as(key).hasSizeLessThanOrEqualTo(200).doesNotEndWith("…");
                }
            }
        }
    }

    @Test
    void placeholdersFitTheInputField() {
        for (Properties texts : List.of(INDONESIAN, ENGLISH)) {
            assertThat(keys(texts).stream().filter(key -> key.startsWith("placeholder.")))
                    .allSatisfy(key -> assertThat(texts.getProperty(key)).hasSizeBetween(1, 64));
        }
    }

    @Test
    void everyCommandIsDescribedForTelegram() {
        for (Language language : Language.values()) {
            assertThat(Commands.described(Commands.ADMIN, language)).hasSize(29).allSatisfy((name, description) -> {
                assertThat(name).matches("[a-z]{1,32}");
                assertThat(description).hasSizeBetween(1, 256);
            });
        }
    }

    private static Set<String> literals() {
        Stream<Path> classes =
                Stream.of("wording", "report", "console", "checkup").map(Path.of("src/main/java/id/sopan")::resolve);
        Stream<Path> templates = Stream.of("", "console").map(Path.of("src/main/resources/templates")::resolve);
        return Stream.concat(classes, templates)
                .flatMap(directory -> files(directory).stream())
                .flatMap(TextsTest::literals)
                .filter(literal -> !literal.startsWith("id.sopan."))
                .collect(toCollection(TreeSet::new));
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> literals(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream().collect(toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(Properties texts, String key) {
        return PLACEHOLDER
                .matcher(Objects.requireNonNull(texts.getProperty(key)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
