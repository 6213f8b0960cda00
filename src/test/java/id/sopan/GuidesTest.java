package id.sopan;

import static org.assertj.core.api.Assertions.assertThat;

import id.sopan.procedure.Language;
import id.sopan.procedure.Procedure;
import id.sopan.procedure.ProcedureLinter;
import id.sopan.procedure.ProcedureReader;
import id.sopan.wording.Commands;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The guides of {@code docs/panduan} name buttons and commands as the program does. A button stands in {@code <kbd>} on a
 * page, and alone in italics in a text; what is Telegram's own is listed here.
 */
class GuidesTest {

    private static final Path GUIDES = Path.of("docs/panduan");
    private static final Pattern ON_PAGES = Pattern.compile("<kbd>(.*?)</kbd>");
    private static final Pattern IN_TEXTS = Pattern.compile("(?<![*\\w])\\*([^*\\n]+)\\*(?!\\*)");
    private static final Pattern COMMAND = Pattern.compile("(?:<code>|`)/([a-z]+)\\b(?!/)");
    private static final Pattern QUOTE = Pattern.compile("“([^”]+)”");
    private static final Pattern LINK =
            Pattern.compile("(?:]\\(|(?:href|src)=\")(?!https?:|#|mailto:)([^)\"#][^)\"]*)[)\"]");
    private static final Pattern STEP = Pattern.compile("data-step=\"([a-z-]+)\\.([a-z-]+)\">(\\d+)<");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```");
    private static final Set<String> OF_TELEGRAM = Set.of("Start", "Add member", "Tambah anggota");
    private static final Set<String> COMMANDS_OF_TELEGRAM =
            Set.of("start", "newbot", "revoke", "setprivacy", "token", "admin");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|md)")).sorted().toList().stream();
        }
    }

    private static Language language(Path guide) {
        return guide.toString().contains(".en.") ? Language.EN : Language.ID;
    }

    @ParameterizedTest
    @MethodSource("guides")
    void namesButtonsAsTheyAreLabelled(Path guide) {
        Pattern button = guide.toString().endsWith(".md") ? IN_TEXTS : ON_PAGES;
        List<Pattern> labels = labels(language(guide));
        assertThat(found(button, guide))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(OF_TELEGRAM.contains(label)
                                || labels.stream()
                                        .anyMatch(one -> one.matcher(label).matches()))
                        .as(label)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("guides")
    void namesCommandsThatThereAre(Path guide) {
        assertThat(found(COMMAND, guide))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(command)
                        .matches(name -> Commands.ADMIN.contains(name) || COMMANDS_OF_TELEGRAM.contains(name)));
    }

    /** Whether the words that they quote are said; where something is filled in, they quote what is around it. */
    @ParameterizedTest
    @MethodSource("guides")
    void quotesWhatIsSaid(Path guide) {
        Collection<String> said = texts(language(guide)).values().stream()
                .map(text -> text.toString().replaceAll("<[^>]*>", "").replace("''", "'"))
                .toList();
        assertThat(found(QUOTE, guide)).allSatisfy(quote -> assertThat(said).anyMatch(text -> text.contains(quote)));
    }

    /** Links to files that are there. */
    @ParameterizedTest
    @MethodSource("documents")
    void linksToWhatIsThere(Path document) {
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link.replaceAll("#.*", "")))
                        .exists());
    }

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            List<Path> all = files.filter(file -> file.toString().matches(".*\\.(html|md)"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md")), all.stream());
        }
    }

    @Test
    void tellTheStandardTimesOfTheDefinitions() {
        List<MatchResult> told =
                guidesText().flatMap(text -> STEP.matcher(text).results()).toList();
        assertThat(told)
                .hasSize(14)
                .allSatisfy(step -> assertThat(procedure(step.group(1))
                                .step(step.group(2))
                                .mutuBaku()
                                .waktu())
                        .isEqualTo(Integer.valueOf(step.group(3))));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void standBesideTheOtherLanguage(Path guide) {
        String name = Objects.requireNonNull(guide.getFileName()).toString();
        String other = name.contains(".en.") ? name.replace(".en.", ".") : name.replaceFirst("\\.", ".en.");
        assertThat(GUIDES.resolve(other)).exists();
        assertThat(text(guide)).contains(other);
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theDefinitionThatIsWrittenStepByStepIsSound(Path guide) {
        List<String> parts = found(EXAMPLE, guide);
        if (!parts.isEmpty()) {
            assertThat(ProcedureLinter.read(Map.of("surel.yaml", String.join("", parts))))
                    .singleElement()
                    .satisfies(reading -> assertThat(reading.problems()).isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void theMistakesThatAreMadeInItAreToldAsTheGuideSays(Path guide) {
        String sound = String.join("", found(EXAMPLE, guide));
        boolean english = language(guide) == Language.EN;
        Stream.of(
                        sound.replaceFirst("waktu: 30 ", "waktu: 30 menit "),
                        sound.replaceFirst("next: pembuatan", "next: pembuatn"))
                .filter(yaml -> !yaml.isEmpty())
                .flatMap(broken -> ProcedureReader.read("surel.yaml", broken).problems().stream())
                .forEach(problem -> assertThat(text(guide))
                        .contains("error   " + (english ? problem.inEnglish() : problem.inIndonesian()) + "\n"));
    }

    private static List<String> found(Pattern pattern, Path guide) {
        return pattern.matcher(text(guide))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<String> guidesText() {
        try {
            return guides().map(GuidesTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Procedure procedure(String id) {
        String file = id + ".yaml";
        return ProcedureReader.read(file, text(Path.of("conversations", file))).orThrow();
    }

    /** Of all buttons, and of what can be chosen in a shipped procedure; any word where one is filled in. */
    private static List<Pattern> labels(Language language) {
        List<String> labels = new ArrayList<>();
        texts(language).forEach((key, text) -> {
            if (key.toString().contains("button") || key.toString().matches("console\\.(enter|leave|show|audit)")) {
                labels.add(text.toString().replace("''", "'"));
            }
        });
        for (String id : List.of("webservice", "server", "dukungan-teknis", "pencadangan", "perawatan-server")) {
            collect(new YAMLMapper().readTree(text(Path.of("conversations", id + ".yaml"))), language, labels);
        }
        return labels.stream()
                .map(label -> Stream.of(label.split("\\{\\d}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".+")))
                .map(Pattern::compile)
                .toList();
    }

    private static void collect(JsonNode node, Language language, List<String> into) {
        JsonNode own = node.path(language == Language.ID ? "id" : "en");
        if (own.isString()) {
            into.add(own.asString());
        }
        node.forEach(child -> collect(child, language, into));
    }

    private static Properties texts(Language language) {
        Properties texts = new Properties();
        String file = language == Language.ID ? "texts.properties" : "texts_en.properties";
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/id/sopan/wording", file))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
